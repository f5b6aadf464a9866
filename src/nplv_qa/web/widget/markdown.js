/* The Markdown that answers are written in: paragraphs, line breaks, lists, tables, **bold** and [n]. Anything else stays text. */

const INLINE = /\*\*(.+?)\*\*|\[(\d{1,3})\]([.,;:!?)]*)/g;

/* `cite` makes the element for citation n, or null where there is no such citation. */
function inline(text, cite) {
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const made = match[2] ? cite(Number(match[2])) : h("strong", {}, ...inline(match[1], cite));
    if (!made) continue;
    nodes.push(text.slice(end, match.index), match[3] ? h("span", { class: "together" }, made, match[3]) : made);
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}

function cells(line) {
  return line.trim().replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim());
}

function table(lines, cite) {
  const [head, ...rest] = lines;
  const body = rest.filter((line) => !/^[\s|:-]+$/.test(line));
  const row = (line) => {
    const [first, ...others] = cells(line);
    return h("tr", {}, h("th", { scope: "row" }, ...inline(first, cite)), others.map((cell) => h("td", {}, ...inline(cell, cite))));
  };
  const header = h("tr", {}, cells(head).map((cell) => h("th", { scope: "col" }, ...inline(cell, cite))));
  return h("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": T.table }, h("table", {}, h("thead", {}, header), h("tbody", {}, body.map(row))));
}

function list(lines, cite) {
  return h("ul", {}, lines.map((line) => h("li", {}, ...inline(line.replace(/^\s*[-*] /, ""), cite))));
}

function paragraph(lines, cite) {
  return h("p", {}, lines.flatMap((line, number) => [...(number ? [h("br")] : []), ...inline(line, cite)]));
}

const KINDS = [
  [(line) => line.trimStart().startsWith("|"), table],
  [(line) => /^\s*[-*] /.test(line), list],
  [() => true, paragraph],
];

function markdown(text, cite) {
  const made = [];
  for (const block of text.split(/\n\s*\n/)) {
    let lines = block.split("\n").filter((line) => line.trim());
    while (lines.length) {
      const kind = KINDS.findIndex(([fits]) => fits(lines[0]));
      const next = lines.findIndex((line) => KINDS.findIndex(([fits]) => fits(line)) !== kind);
      const taken = next < 0 ? lines : lines.slice(0, next);
      made.push(KINDS[kind][1](taken, cite));
      lines = lines.slice(taken.length);
    }
  }
  return made;
}

/* The same text for the clipboard and for screen readers. */
function plain(text) {
  return text.replace(/\*\*(.+?)\*\*/g, "$1").replace(/^\|[\s|:-]+\|$\n?/gm, "").trim();
}
