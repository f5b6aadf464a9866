/* The panel beside the text: what the sources say of the chosen figure, and where. */

class Explanation {
  constructor(close, steps) {
    this.close = close;
    this.steps = steps;
    this.element = h("section", { class: "panel", "aria-label": T.panel });
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.close();
    });
    this.clear();
  }

  clear() {
    this.element.classList.remove("open");
    this.element.replaceChildren(h("p", {}, T.hint), h("p", { class: "muted keys" }, T.hintKeys));
  }

  show(verdict) {
    const close = h("button", { type: "button", class: "plain", onclick: () => this.close() }, T.close);
    this.heading = h("h3", { tabindex: "-1" }, h("span", { class: "figure" }, verdict.getal), " ", chip(verdict));
    this.element.classList.add("open");
    this.element.replaceChildren(
      h("div", { class: "panel-head" }, this.heading, this.steps(), close),
      ...explained(verdict), ...places(verdict),
      h("p", { class: "label" }, T.inText), h("blockquote", { class: "sentence" }, verdict.zin));
    this.element.scrollTop = 0;
  }

  focus() {
    this.heading?.focus({ preventScroll: true });
  }
}

function chip(verdict) {
  return h("span", { class: `chip ${outcomeOf(verdict)}` }, `${signOf(verdict)} ${wordOf(verdict)}`);
}

/* What there is to say of a figure, in the panel and in the list of findings. */
function explained(verdict) {
  const value = verdict.juisteWaarde && h("p", { class: "right-value" }, `${T.rightValue}: `, h("strong", {}, verdict.juisteWaarde));
  return [value, h("p", {}, verdict.toelichting)].filter(Boolean);
}

const kindOfText = (citation) => (citation.tekstsoort === "origineel" ? T.original : T.rendition);
const placeName = (citation) => fill(T.page, { title: citation.titel, page: citation.pagina });

/* Where the sources say it: the passages themselves, with the way to their pages. */
function places(verdict) {
  const items = verdict.citaten.map((each) => {
    const links = [link(each.pad, location.href, fill(T.openPage, { page: each.pagina })), link(each.adres, location.href, T.openDocument)];
    return h("li", {},
      h("p", {}, h("strong", {}, placeName(each)), h("span", { class: "muted" }, ` ${dutchDate(each.datum)}, ${kindOfText(each)}`)),
      h("blockquote", {}, each.fragment), h("p", { class: "links" }, links.filter(Boolean)));
  });
  return items.length ? [h("ul", { class: "places", "aria-label": T.sources }, items)] : [];
}

/* The same on one line. */
function placesInShort(verdict) {
  if (!verdict.citaten.length) return null;
  const items = verdict.citaten.flatMap((each, n) => [n ? "; " : "", link(each.pad, location.href, placeName(each)) ?? placeName(each)]);
  return h("p", { class: "muted sources" }, `${verdict.citaten.length > 1 ? T.sources : T.source1}: `, items.filter(Boolean));
}
