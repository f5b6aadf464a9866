/* The draft with its figures as marks. Of all marks one can be reached with Tab; arrow keys go on from there. */

const OUTCOMES = { klopt: "right", "klopt-afgerond": "rounded", "klopt-niet": "wrong", "let-op": "caution", "niet-gevonden": "not-found" };
const PROBLEMS = ["wrong", "caution", "not-found"];
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

const outcomeOf = (verdict) => OUTCOMES[verdict.oordeel] ?? "not-found";
const signOf = (verdict) => T.outcomes[outcomeOf(verdict)][0];
const wordOf = (verdict) => T.outcomes[outcomeOf(verdict)][1];

class Marks {
  /* `choose(number)` is called when a figure is chosen, `close()` when the explanation must go. */
  constructor(text, verdicts, choose, close) {
    this.verdicts = verdicts;
    this.choose = choose;
    this.close = close;
    this.marks = new Map();
    this.element = h("div", { class: "draft-text", role: "group", "aria-label": T.textAbout, onkeydown: (event) => this.key(event) },
      [...blocksOf(text, verdicts)].map((block) => this.block(block)));
    this.element.addEventListener("click", (event) => {
      const mark = event.target.closest(".mark");
      if (mark) this.choose(Number(mark.dataset.number), event.detail === 0); // 0: not by a pointer, but by assistive technology
    });
    this.show(() => true);
  }

  block({ kind, rows }) {
    if (kind === "table") {
      const made = rows.map((row) => h("tr", {}, row.map((cell) => h("td", {}, this.pieces(cell)))));
      return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": T.table }, h("table", {}, h("tbody", {}, made)));
    }
    return h(kind === "heading" ? "h3" : "p", { class: kind }, this.pieces(rows[0][0]));
  }

  pieces(cell) {
    return cell.map(([text, number]) => (number ? this.mark(text, number) : text));
  }

  mark(text, number) {
    const verdict = this.verdicts[number - 1];
    const label = fill(T.mark, { figure: text, word: wordOf(verdict) });
    const mark = h("span", { class: `mark ${outcomeOf(verdict)}`, role: "button", tabindex: "-1", "aria-label": label, "aria-pressed": "false", "data-sign": signOf(verdict), "data-number": number }, text);
    this.marks.set(number, mark);
    return mark;
  }

  /* Only the marks that are wanted stand out and can be walked along. */
  show(wanted) {
    this.shown = [...this.marks.keys()].filter((number) => wanted(this.verdicts[number - 1]));
    const shown = new Set(this.shown);
    for (const [number, mark] of this.marks) mark.classList.toggle("off", !shown.has(number));
    this.reachable(shown.has(this.current) ? this.current : this.shown[0]);
  }

  reachable(number) {
    this.marks.get(this.current)?.setAttribute("tabindex", "-1");
    this.current = number;
    this.marks.get(number)?.setAttribute("tabindex", "0");
  }

  /* Which figure is explained; null for none. */
  press(number) {
    this.marks.get(this.pressed)?.setAttribute("aria-pressed", "false");
    this.pressed = number;
    this.marks.get(number)?.setAttribute("aria-pressed", "true");
    if (this.marks.has(number)) this.reachable(number);
  }

  focus(number = this.current) {
    this.reachable(number);
    this.marks.get(number)?.focus();
  }

  reveal(number) {
    this.marks.get(number)?.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
  }

  key(event) {
    if (!event.target.matches(".mark") || event.ctrlKey || event.altKey || event.metaKey) return;
    const place = this.shown.indexOf(Number(event.target.dataset.number));
    const last = this.shown.length - 1;
    const goal = { Home: 0, End: last }[event.key] ?? (STEPS[event.key] ? Math.min(Math.max(place + STEPS[event.key], 0), last) : null);
    if (goal !== null && this.shown.length) {
      this.focus(this.shown[goal]);
      if (this.pressed) this.choose(this.shown[goal], false);
    } else if (event.key === "Enter" || event.key === " ") this.choose(Number(event.target.dataset.number), true);
    else if (event.key === "Escape") this.close();
    else return;
    event.preventDefault();
  }
}

function calm() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}
