/* The panel that shows where a statement comes from: the passage in its place, and the picture of the page where there is one. */

const KINDS_OF_TEXT = { origineel: "original", weergave: "rendition" };

class SourcePanel {
  constructor(service) {
    this.service = service;
    this.title = h("h2", { id: "source-title", tabindex: "-1" });
    this.body = h("div", { class: "source-body" });
    const close = h("button", { type: "button", class: "quiet", onclick: () => this.dialog.close() }, T.close);
    this.dialog = h("dialog", { class: "source", "aria-labelledby": "source-title" }, h("div", { class: "bar" }, this.title, close), this.body);
    this.dialog.addEventListener("click", (event) => event.target === this.dialog && this.dialog.close());
  }

  async open(citation) {
    this.title.textContent = fill(T.sourceTitle, { number: citation.nummer });
    const context = h("div", { class: "context" }, h("p", { class: "muted" }, T.loading));
    this.body.replaceChildren(this.facts(citation), this.quote(citation), this.links(citation), context);
    this.dialog.showModal();
    this.title.focus();
    try {
      const page = await this.service.page(citation.bron, citation.pagina);
      context.replaceChildren(...this.context(page, citation));
    } catch {
      context.replaceChildren(h("p", { class: "muted" }, T.noContext));
    }
  }

  facts(citation) {
    const kind = KINDS_OF_TEXT[citation.tekstsoort] ?? "rendition";
    const rows = [
      [T.document, citation.titel],
      [T.date, dutchDate(citation.datum)],
      [T.page, String(citation.pagina)],
      [T.section, citation.sectie],
    ].filter(([, value]) => value);
    return h("div", {},
      h("p", { class: `kind ${kind}` }, h("strong", {}, T.kinds[kind][0]), ` ${T.kinds[kind][1]}`),
      h("dl", {}, rows.map(([name, value]) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))));
  }

  quote(citation) {
    return h("figure", {}, h("figcaption", {}, T.passage), h("blockquote", {}, h("mark", {}, citation.fragment)));
  }

  links(citation) {
    const items = [link(citation.pad, this.service.base, T.openPage), link(citation.adres, this.service.base, T.openDocument)];
    return h("ul", { class: "links" }, items.filter(Boolean).map((item) => h("li", {}, item)));
  }

  context(page, citation) {
    const texts = page.alineas.map((each) => each.tekst);
    const [before, inside, after] = around(texts, citation.fragment);
    const anchor = citation.pad.split("#")[1];
    const picture = page.afbeelding && anchor && new URL(`bronnen/${encodeURIComponent(citation.bron)}/paginas/${citation.pagina}/beeld/${anchor}.png`, this.service.base);
    const shown = [];
    if (picture) {
      const alt = fill(T.pictureAlt, { page: citation.pagina, title: citation.titel });
      shown.push(h("figure", {}, h("figcaption", {}, T.picture), h("img", { src: picture.href, alt, loading: "lazy", width: "893", height: "1263" })));
    }
    if (inside && (before || after)) {
      shown.push(h("figure", {}, h("figcaption", {}, T.around), before && h("p", {}, before), h("p", {}, h("mark", {}, inside)), after && h("p", {}, after)));
    }
    return shown;
  }
}

/* The paragraph before a fragment, the fragment, and the paragraph after it; empty where the page does not have it. */
function around(paragraphs, fragment) {
  const folded = (text) => text.replace(/\s+/g, " ").trim();
  const wanted = folded(fragment);
  const inside = paragraphs.map((text) => wanted.includes(folded(text)) || folded(text).includes(wanted));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  return first < 0 ? ["", "", ""] : [paragraphs[first - 1] ?? "", fragment, paragraphs[last + 1] ?? ""];
}
