/* The outcome of a check: how many of each verdict, the marked text with its panel, and the findings in a list. */

class Outcome {
  /* `actions` are the elements to do something with the outcome. */
  constructor(text, report, stamp, actions) {
    this.verdicts = report.uitspraken;
    this.status = h("p", { class: "hidden", role: "status" });
    this.explanation = new Explanation(() => this.close(), () => h("div", { class: "steps" }, this.stepButtons("←", "→")));
    this.marks = new Marks(text, this.verdicts, (number, enter) => this.choose(number, enter), () => this.close());
    this.heading = h("h2", { tabindex: "-1", id: "uitkomst" }, T.result);
    this.list = h("ol", { class: "findings" }, this.verdicts.map((verdict, n) => this.finding(verdict, n + 1)));
    const any = this.verdicts.length > 0;
    this.element = h("section", { class: "outcome", "aria-labelledby": "uitkomst" },
      this.heading, h("p", { class: "total" }, any ? total(this.verdicts) : T.none), actions, h("p", { class: "muted stamp" }, stamp),
      any && h("div", { class: "bar" }, this.filters(), this.steps()),
      h("div", { class: any ? "columns" : "" }, this.marks.element, any && this.explanation.element),
      any && h("h2", {}, T.findings), any && this.list, h("p", { class: "muted" }, T.note), this.status);
    this.filter(null);
  }

  filters() {
    const counts = Object.groupBy ? Object.groupBy(this.verdicts, outcomeOf) : {};
    const count = (key) => counts[key]?.length ?? this.verdicts.filter((each) => outcomeOf(each) === key).length;
    const button = (key, sign, word, number) => h("button", { type: "button", class: `filter ${key}`, "aria-pressed": "false", disabled: !number, onclick: () => this.filter(key) },
      sign && h("span", { class: "sign", "aria-hidden": "true" }, sign), h("b", {}, dutchNumber(number)), word);
    const all = h("button", { type: "button", class: "filter all", "aria-pressed": "true", onclick: () => this.filter(null) }, T.all, h("b", {}, dutchNumber(this.verdicts.length)));
    this.buttons = new Map([[null, all],
      ...["wrong", "caution", "not-found", "rounded", "right"].map((key) => [key, button(key, ...T.outcomes[key], count(key))])]);
    return h("div", { class: "filters", role: "group", "aria-label": T.filter }, [...this.buttons.values()]);
  }

  steps() {
    this.position = h("span", { class: "position muted" });
    const [previous, next] = this.stepButtons(`← ${T.previous}`, `${T.next} →`);
    return h("div", { class: "steps", role: "group", "aria-label": T.steps }, previous, this.position, next);
  }

  stepButtons(previous, next) {
    const button = (text, label, by) => h("button", { type: "button", class: "plain", "aria-label": label, disabled: !this.stops?.length, onclick: () => this.step(by) }, text);
    return [button(previous, T.previousLong, -1), button(next, T.nextLong, 1)];
  }

  /* Only the figures with one verdict; null for all. */
  filter(key) {
    this.kept = (verdict) => key === null || outcomeOf(verdict) === key;
    for (const [each, button] of this.buttons ?? []) button.setAttribute("aria-pressed", String(each === key));
    this.marks.show(this.kept);
    [...this.list.children].forEach((item, n) => { item.hidden = !this.kept(this.verdicts[n]); });
    const wanted = (number) => key !== null || PROBLEMS.includes(outcomeOf(this.verdicts[number - 1]));
    this.stops = this.marks.shown.filter(wanted);
    for (const each of this.element?.querySelectorAll(".steps button") ?? []) each.disabled = !this.stops.length;
    if (this.marks.pressed && !this.kept(this.verdicts[this.marks.pressed - 1])) this.clear();
    this.count();
  }

  count() {
    if (!this.position) return;
    const place = this.stops.indexOf(this.marks.pressed);
    this.position.textContent = fill(T.position, { number: place < 0 ? "–" : dutchNumber(place + 1), count: dutchNumber(this.stops.length) });
  }

  /* The next or previous stop from the figure that was last at hand, round the ends. */
  step(by) {
    const from = this.marks.pressed ?? (by > 0 ? 0 : Infinity);
    const ahead = by > 0 ? this.stops.find((number) => number > from) : this.stops.findLast((number) => number < from);
    const number = ahead ?? this.stops.at(by > 0 ? 0 : -1);
    this.choose(number, false);
    this.marks.reveal(number);
  }

  choose(number, enter) {
    const verdict = this.verdicts[number - 1];
    this.marks.press(number);
    this.explanation.show(verdict);
    this.count();
    if (enter) this.explanation.focus();
    else this.status.textContent = `${verdict.getal}: ${wordOf(verdict)}. ${verdict.toelichting}`;
  }

  clear() {
    this.marks.press(null);
    this.explanation.clear();
    this.count();
  }

  close() {
    if (!this.marks.pressed) return;
    this.marks.focus(this.marks.pressed);
    this.clear();
  }

  finding(verdict, number) {
    const go = h("button", { type: "button", class: "quiet", onclick: () => { this.choose(number, false); this.marks.focus(number); this.marks.reveal(number); } }, fill(T.toFigure, { number }));
    return h("li", { id: `bevinding-${number}`, value: number }, h("p", {}, chip(verdict), " ", h("strong", {}, verdict.getal), " ", this.marks.marks.has(number) && go),
      h("p", { class: "muted sentence-line" }, verdict.zin), ...explained(verdict), placesInShort(verdict));
  }
}

function total(verdicts) {
  const problems = verdicts.filter((each) => PROBLEMS.includes(outcomeOf(each))).length;
  if (verdicts.length === 1) return problems ? T.single : T.singleGood;
  return fill(problems === 0 ? T.foundGood : problems === 1 ? T.foundOne : T.found, { total: dutchNumber(verdicts.length), problems: dutchNumber(problems) });
}
