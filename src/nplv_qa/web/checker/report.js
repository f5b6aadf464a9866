/* The outcome to keep: as text on the clipboard or in a file, as a Word file with comments from the service, and on paper. */

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/* The draft, each figure followed by its sign and number, and the findings by number. */
function plainReport(text, report, stamp) {
  const verdicts = report.uitspraken;
  let marked = "";
  let at = 0;
  placed(text, verdicts).forEach(([from, to], n) => {
    if (from < at) return;
    marked += `${text.slice(at, to)} [${signOf(verdicts[n])}${n + 1}]`;
    at = to;
  });
  const findings = verdicts.map((verdict, n) => finding(verdict, n + 1));
  const counts = Object.entries(T.outcomes).map(([key, [sign, word]]) => `${sign} ${word}: ${verdicts.filter((each) => outcomeOf(each) === key).length}`);
  const parts = [T.title, stamp, verdicts.length ? total(verdicts) : T.none, counts.join("; "), `${T.text}\n\n${marked}${text.slice(at)}`];
  return [...parts, ...(findings.length ? [`${T.findings}\n\n${findings.join("\n\n")}`] : []), T.note].join("\n\n");
}

function finding(verdict, number) {
  const head = fill(T.head, { number, figure: verdict.getal, sign: signOf(verdict), word: wordOf(verdict) });
  const right = verdict.juisteWaarde && fill(T.right, { value: verdict.juisteWaarde });
  const places = verdict.citaten.map((each) => fill(T.source, {
    title: each.titel, date: dutchDate(each.datum), page: each.pagina, fragment: each.fragment,
    kind: each.tekstsoort === "origineel" ? T.original : T.rendition, address: webAddress(each.pad, location.href) ?? "",
  }));
  return [head, verdict.zin, right, verdict.toelichting, ...places].filter(Boolean).join("\n   ");
}

/* The buttons below the total. `word()` asks the service for the Word file. */
function actions(text, report, stamp, day, word, edit) {
  const said = h("span", { class: "said", role: "status" });
  const say = (message) => { said.textContent = message; };
  const name = `cijfercontrole-${day}`;
  const copy = async () => say((await toClipboard(plainReport(text, report, stamp))) ? T.copied : T.notCopied);
  const saveText = () => save(new Blob([plainReport(text, report, stamp)], { type: "text/plain;charset=utf-8" }), `${name}.txt`);
  const saveWord = async (event) => {
    const button = event.currentTarget;
    button.disabled = true;
    say(T.making);
    try {
      save(await word(), `${name}.docx`);
      say(T.made);
    } catch (error) {
      say(error.shown ?? T.failed);
    }
    button.disabled = false;
  };
  const button = (label, onclick) => h("button", { type: "button", class: "plain", onclick }, label);
  return h("div", { class: "actions" }, button(T.edit, edit), button(T.copy, copy), button(T.saveText, saveText), button(T.saveWord, saveWord), button(T.print, () => print()), said);
}

function save(content, name) {
  const made = h("a", { href: URL.createObjectURL(content), download: name });
  made.click();
  setTimeout(() => URL.revokeObjectURL(made.href), 10_000);
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = h("textarea", { class: "hidden", "aria-hidden": "true", tabindex: "-1" });
    const focused = document.activeElement;
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return done;
  }
}
