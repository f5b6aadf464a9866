/* What was understood of a question about figures, as chips; another choice asks again. */

const REGION_NAMES = ["NPLV", "NL"];

class Reading {
  constructor(service, ask) {
    this.service = service;
    this.ask = ask;
  }

  /* The chips for one answer, or null where it is not about figures. */
  show(answer) {
    const understood = answer.begrepen;
    if (!understood?.indicatoren.length) return null;
    const row = understood.indicatoren[0];
    const now = { row: row.rij, region: understood.gebieden.find((name) => REGION_NAMES.includes(name)) ?? "NPLV", year: understood.jaren.at(-1) ?? null };
    const options = h("div", { class: "options", role: "group", hidden: true });
    const chips = [
      this.chip(T.indicator, understood.indicatoren.map((each) => `${each.naam}: ${each.specificatie}`).join("; "), options, (all) => this.rows(all, now)),
      this.chip(T.region, understood.gebieden.map((name) => T.regions[name] ?? name).join(", ") || T.regions.NPLV, options, (all) => this.regions(all, now)),
      this.chip(T.year, understood.jaren.join(", ") || T.allYears, options, (all) => this.years(all, now)),
    ];
    return h("div", { class: "reading" }, h("p", { class: "label" }, T.understood), h("div", { class: "chips" }, chips), options);
  }

  chip(name, value, options, choices) {
    const button = h("button", { type: "button", class: "chip", "aria-expanded": "false" }, h("span", { class: "chip-name" }, `${name}: `), value, hidden(` ${T.change}`));
    button.addEventListener("click", async () => {
      const opening = button.getAttribute("aria-expanded") === "false";
      for (const each of button.parentElement.children) each.setAttribute("aria-expanded", "false");
      options.hidden = !opening;
      if (!opening) return;
      button.setAttribute("aria-expanded", "true");
      options.setAttribute("aria-label", fill(T.choose, { name }));
      try {
        const made = choices(await this.service.indicators()).filter(Boolean);
        options.replaceChildren(...made.map(([label, question, current]) =>
          h("button", { type: "button", class: "option", "aria-current": current ? "true" : null, onclick: () => this.ask(question) }, label)));
      } catch (error) {
        options.replaceChildren(h("p", {}, error.shown ?? T.failed));
      }
    });
    return button;
  }

  rows(indicators, now) {
    return indicators.flatMap((indicator) => indicator.specificaties.map((each) =>
      [`${indicator.naam}: ${each.specificatie}`, question(each, now.region, now.year), each.rij === now.row]));
  }

  regions(indicators, now) {
    const [, specification] = find(indicators, now.row);
    return specification ? REGION_NAMES.map((name) => [T.regions[name], question(specification, name, now.year), name === now.region]) : [];
  }

  years(indicators, now) {
    const [indicator, specification] = find(indicators, now.row);
    if (!specification) return [];
    const years = indicator.jaren.map((year) => [String(year), question(specification, now.region, year), year === now.year]);
    return [...years, [T.allYears, question(specification, now.region, null), now.year === null]];
  }
}

function find(indicators, row) {
  for (const indicator of indicators) {
    const specification = indicator.specificaties.find((each) => each.rij === row);
    if (specification) return [indicator, specification];
  }
  return [];
}

/* A question that stands on its own, so that the choice is understood whatever was asked before. */
function question(specification, region, year) {
  return fill(year ? T.askYear : T.askYears, { subject: specification.onderwerp, region: T.inRegions[region], year });
}
