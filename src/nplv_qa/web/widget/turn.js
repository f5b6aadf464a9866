/* One question with its answer. */

class Turn {
  constructor(chat, question) {
    this.chat = chat;
    this.question = question;
    this.text = "";
    this.content = h("div", { class: "content" });
    this.progress = h("p", { class: "progress" }, h("span", { class: "dots", "aria-hidden": "true" }), T.searching);
    this.element = h("article", { class: "turn", "aria-label": fill(T.turn, { question }) },
      h("div", { class: "question" }, hidden(`${T.youAsked} `), h("p", {}, question)),
      h("div", { class: "answer" }, hidden(`${T.answered} `), this.content, this.progress));
  }

  add(part) {
    this.text += part;
    this.drawing ??= requestAnimationFrame(() => {
      this.drawing = null;
      if (!this.answer) this.content.replaceChildren(...markdown(this.text, () => null));
    });
  }

  slow() {
    this.progress.lastChild.replaceWith(T.slow);
  }

  finish(answer) {
    this.answer = answer;
    const parts = [
      ...markdown(answer.antwoord, (number) => this.citeButton(number)),
      ...this.charts(),
      this.remarks(),
      this.calculations(),
      this.sources(),
      this.chat.reading.show(answer),
      this.followUps(),
      this.actions(),
    ];
    this.content.replaceChildren(...parts.filter(Boolean));
    this.content.classList.toggle("refused", !answer.beantwoord);
    this.progress.remove();
  }

  fail(message, retry) {
    cancelAnimationFrame(this.drawing);
    const again = h("button", { type: "button", class: "secondary", onclick: retry }, T.retry);
    this.content.replaceChildren(h("div", { class: "failure" }, h("p", {}, message), again));
    this.progress.remove();
  }

  citeButton(number) {
    const citation = this.answer.citaten.find((each) => each.nummer === number);
    if (!citation) return null;
    const label = fill(T.cite, { number, title: citation.titel, page: citation.pagina });
    return h("button", { type: "button", class: "cite", "aria-label": label, title: label, onclick: () => this.chat.panel.open(citation) }, String(number));
  }

  remarks() {
    const { kanttekeningen } = this.answer;
    if (!kanttekeningen.length) return null;
    const items = kanttekeningen.map((each) => h("li", {}, each.tekst, ...each.citaten.flatMap((number) => [" ", this.citeButton(number)]).filter(Boolean)));
    return h("section", { class: "remarks", "aria-label": T.remarks }, h("p", { class: "label" }, h("span", { "aria-hidden": "true" }, "⚠ "), T.remarks), h("ul", {}, items));
  }

  calculations() {
    const { berekeningen } = this.answer;
    if (!berekeningen.length) return null;
    const items = berekeningen.map((each) => {
      const unit = each.eenheid === "%" ? "%" : each.eenheid && ` ${each.eenheid}`;
      return h("div", {}, h("dt", {}, each.omschrijving), h("dd", {}, `${each.formule} = ${dutchNumber(each.uitkomst)}${unit}`));
    });
    return h("details", {}, h("summary", {}, T.calculations), h("dl", { class: "calculations" }, items));
  }

  /* A line chart for each row of the table that the answer follows over time; the service draws it. */
  charts() {
    const { cijfers, begrepen } = this.answer;
    const rows = begrepen?.indicatoren ?? [];
    return rows.slice(0, 3).map((row) => {
      const figures = cijfers.filter((each) => each.naam === row.naam && each.specificatie === row.specificatie);
      if (new Set(figures.map((each) => each.jaar)).size < 3) return null;
      const page = `indicatoren/${encodeURIComponent(figures[0].indicator)}`;
      const chart = new URL(`${page}/grafiek-${Number(row.rij)}.svg`, this.chat.service.base).href;
      const alt = fill(T.chartAlt, { name: `${row.naam}: ${row.specificatie}` });
      return h("figure", { class: "chart" },
        h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": T.chart }, h("img", { src: chart, alt, width: "640", height: "340" })),
        h("figcaption", {}, link(`${page}#rij-${Number(row.rij)}`, this.chat.service.base, T.chartData), " · ", h("a", { href: chart, download: "" }, T.chartDownload)));
    });
  }

  sources() {
    const { citaten } = this.answer;
    if (!citaten.length) return null;
    const items = citaten.map((each) => h("li", {},
      h("button", { type: "button", class: "source-link", onclick: () => this.chat.panel.open(each) },
        h("span", { class: "number" }, `${each.nummer}`), fill(T.sourceLine, { title: each.titel, page: each.pagina }))));
    return h("details", { class: "sources" }, h("summary", {}, fill(T.sources, { count: citaten.length })), h("ol", {}, items));
  }

  followUps() {
    const { vervolgvragen } = this.answer;
    if (!vervolgvragen.length) return null;
    return h("div", { class: "follow-ups" }, h("p", { class: "label" }, T.followUps), h("ul", {}, vervolgvragen.map((each) => h("li", {}, this.chat.suggestion(each)))));
  }

  actions() {
    const copied = h("span", { class: "copied", role: "status" });
    const copy = h("button", { type: "button", class: "quiet", onclick: async () => {
      const done = await toClipboard(await this.footnotes(), this.element);
      copied.textContent = done ? T.copied : T.notCopied;
    } }, T.copy);
    return h("div", { class: "actions" }, copy, copied, ...rating(this.chat, this.answer));
  }

  /* The answer with its sources, ready to paste. */
  async footnotes() {
    const known = await this.chat.service.sources().catch(() => []);
    const lines = this.answer.citaten.map((each) => {
      const reference = known.find((source) => source.id === each.bron)?.kenmerk ?? "";
      const page = webAddress(each.pad, this.chat.service.base);
      return `[${each.nummer}] ${[each.titel, dutchDate(each.datum), reference, `p. ${each.pagina}`].filter(Boolean).join(", ")}. ${page}`;
    });
    const from = fill(T.copyFrom, { version: this.answer.corpusversie, date: dutchDate(new Date().toISOString().slice(0, 10)) });
    return [plain(this.answer.antwoord), ...(lines.length ? [lines.join("\n")] : []), from].join("\n\n");
  }
}

async function toClipboard(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea", { class: "hidden", "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    place.append(area);
    const focused = place.getRootNode().activeElement;
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }
}
