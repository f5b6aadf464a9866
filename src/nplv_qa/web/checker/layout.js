/* A draft as blocks with its figures apart: headings, list items, tables and paragraphs. `api/marking.py` cuts in the same way. */

const HEADING = /^\s{0,3}#{1,6}\s+(?=\S)/;
const ITEM = /^\s*[-*•]\s+(?=\S)/;
const RULE = /^\|?[\s:|-]+\|[\s:|-]*$/;

const isRow = (line) => line.trimStart().startsWith("|");

/* The service counts code points, a string counts UTF-16 units: a figure after an emoji stands further on. */
function placed(text, verdicts) {
  if (!/[\ud800-\udbff]/.test(text)) return verdicts.map((each) => [each.begin, each.einde]);
  const units = [];
  let at = 0;
  for (const point of text) {
    units.push(at);
    at += point.length;
  }
  units.push(at);
  return verdicts.map((each) => [units[each.begin], units[each.einde]]);
}

/* Yields {kind, rows}: rows of cells, each a list of [text, number]; the number counts the figures from 1, and is 0 between them. */
function* blocksOf(text, verdicts) {
  const places = placed(text, verdicts);
  const pieces = (start, end) => piecesOf(text, places, start, end);
  for (const lines of groups(text)) {
    const [first] = lines;
    const last = lines.at(-1);
    if (isRow(first.text)) {
      const rows = lines.filter((line) => !RULE.test(line.text.trim())).map((line) => cellPlaces(line).map(([start, end]) => pieces(start, end)));
      if (rows.length) yield { kind: "table", rows };
      continue;
    }
    const [kind, marker] = kindOf(first.text);
    yield { kind, rows: [[pieces(first.start + marker, last.start + last.text.length)]] };
  }
}

function kindOf(line) {
  for (const [kind, pattern] of [["heading", HEADING], ["item", ITEM]]) {
    const match = line.match(pattern);
    if (match) return [kind, match[0].length];
  }
  return ["text", 0];
}

function* groups(text) {
  let group = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const previous = group.at(-1)?.text;
    const opens = !line.trim() || kindOf(line)[0] !== "text";
    if (group.length && (opens || isRow(line) !== isRow(previous) || kindOf(previous)[0] === "heading")) {
      yield group;
      group = [];
    }
    if (line.trim()) group.push({ start, text: line });
    start += line.length + 1;
  }
  if (group.length) yield group;
}

function cellPlaces(line) {
  const body = line.text.trimEnd().replace(/\|$/, "");
  let at = body.includes("|") ? body.indexOf("|") + 1 : body.length;
  return body.slice(at).split("|").map((cell) => {
    const start = line.start + at + (cell.length - cell.trimStart().length);
    at += cell.length + 1;
    return [start, start + cell.trim().length];
  });
}

function piecesOf(text, places, start, end) {
  const found = [];
  let at = start;
  for (let n = firstFrom(places, start); n < places.length && places[n][1] <= end; n += 1) {
    const [from, to] = places[n];
    if (from < at) continue;
    found.push([text.slice(at, from), 0], [text.slice(from, to), n + 1]);
    at = to;
  }
  return [...found, [text.slice(at, end), 0]].filter(([piece]) => piece);
}

/* The first figure that begins at or after a place; figures come in the order of the text. */
function firstFrom(places, start) {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle][0] < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
