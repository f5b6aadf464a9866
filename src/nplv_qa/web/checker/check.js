/* The page itself: the draft, the check while it runs, and its outcome. Nothing is kept but what stands on the page. */

const CHECK_PATIENCE = 120_000; // milliseconds after which a check is given up
const LATE = 250; // milliseconds after which a check shows how far it is

class CheckService extends Service {
  /* Yields [event, data] pairs. */
  check(text, stop) {
    return this.stream("v1/cijfercontroles", { tekst: text }, patient(stop), stop);
  }

  async word(text) {
    return (await this.post("v1/cijfercontroles", { tekst: text }, WORD, patient())).blob();
  }

  async text(file) {
    const options = { method: "POST", headers: { "Content-Type": kindOfFile(file), Accept: "application/json" }, body: file, signal: patient() };
    return (await (await this.send("v1/conceptteksten", options)).json()).tekst;
  }

  /* The service says in Dutch what is wrong with a text or a file. */
  async reason(response) {
    if (![400, 413, 415].includes(response.status)) return super.reason(response);
    const problem = await response.json().catch(() => ({}));
    return problem.fouten?.[0]?.melding ?? problem.detail ?? T.refused;
  }
}

function patient(stop) {
  const late = AbortSignal.timeout(CHECK_PATIENCE);
  return stop && AbortSignal.any ? AbortSignal.any([stop, late]) : stop ?? late;
}

class CheckPage {
  constructor(element) {
    this.element = element;
    this.service = new CheckService(new URL("/", location.href).href);
    this.form = element.querySelector("form");
    this.field = element.querySelector("textarea");
    this.counter = element.querySelector("[data-count]");
    this.message = h("p", { class: "notice", role: "alert", hidden: true });
    this.said = h("p", { class: "said", role: "status" });
    this.bar = h("progress", { max: "100", value: "0", "aria-label": T.progress });
    this.doing = h("p", { class: "doing" });
    this.cancel = h("button", { type: "button", class: "plain", onclick: () => this.stop?.abort() }, T.cancel);
    this.busy = h("div", { class: "busy", hidden: true }, this.doing, this.bar, this.cancel);
    this.form.prepend(this.message);
    this.form.querySelector(".under").after(this.said);
    this.form.after(this.busy);
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.check(); });
    this.field.addEventListener("input", () => this.count());
    element.querySelector("[data-example]").addEventListener("click", () => this.fill(T.exampleText));
    new Files(this.form, element.querySelector("[data-choose]"), (file) => this.read(file), (message) => this.refuse(message));
    this.count();
  }

  /* Characters as the service counts them. */
  count() {
    const length = this.field.value.length - (this.field.value.match(/[\ud800-\udbff][\udc00-\udfff]/g) ?? []).length;
    this.over = length - T.longest;
    this.counter.textContent = fill(T.count, { count: dutchNumber(length), longest: dutchNumber(T.longest) });
    this.counter.classList.toggle("over", this.over > 0);
  }

  fill(text) {
    this.field.value = text;
    this.field.scrollTop = 0;
    this.count();
    this.refuse("");
    this.field.focus();
  }

  refuse(message) {
    this.message.textContent = message;
    this.message.hidden = !message;
    if (message) {
      this.said.textContent = "";
      this.message.scrollIntoView({ block: "nearest" });
    }
  }

  async read(file) {
    this.refuse("");
    this.reading = file;
    this.said.textContent = fill(T.reading, { name: file.name });
    try {
      const text = await this.service.text(file);
      if (this.reading !== file) return; // another was chosen meanwhile
      this.fill(text);
      this.said.textContent = fill(kindOfFile(file) === KINDS.pdf ? T.readPdf : T.read, { name: file.name });
    } catch (error) {
      if (this.reading === file) this.refuse(error.shown ?? T.failed);
    }
  }

  async check() {
    const text = this.field.value.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");
    const problem = !text.trim() ? T.empty : this.over > 0 ? fill(T.tooLong, { over: dutchNumber(this.over), longest: dutchNumber(T.longest) }) : "";
    this.refuse(problem);
    if (problem) {
      this.field.focus();
      return;
    }
    this.begin();
    const { signal } = this.stop;
    try {
      for await (const [name, data] of this.service.check(text, signal)) {
        if (name === "status") this.progress(data);
        if (name === "klaar") this.finish(text, data);
      }
    } catch (error) {
      this.end();
      this.refuse(signal.aborted ? T.stopped : error.shown ?? T.failed);
      this.field.focus({ preventScroll: true });
    }
  }

  begin() {
    this.stop = new AbortController();
    this.said.textContent = "";
    this.outcome?.element.remove();
    this.form.inert = true;
    this.progress({ melding: T.checking, percentage: 0 });
    this.late = setTimeout(() => {
      this.busy.hidden = false;
      this.cancel.focus();
    }, LATE);
  }

  progress({ melding, percentage }) {
    this.doing.textContent = percentage ? `${melding} (${percentage}%)` : melding;
    this.bar.value = percentage;
  }

  end() {
    clearTimeout(this.late);
    this.busy.hidden = true;
    this.form.inert = false;
  }

  finish(text, report) {
    this.end();
    const now = new Date();
    const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    const stamp = fill(T.stamp, { date: dutchDate(day), version: report.corpusversie });
    const tools = actions(text, report, stamp, day, () => this.service.word(text), () => this.edit());
    this.outcome = new Outcome(text, report, stamp, tools);
    this.form.hidden = true;
    this.element.querySelector(".lead").hidden = true;
    this.element.append(this.outcome.element);
    this.outcome.heading.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }

  edit() {
    this.outcome.element.remove();
    this.form.hidden = false;
    this.element.querySelector(".lead").hidden = false;
    this.field.focus();
  }
}

new CheckPage(document.getElementById("cijfercontrole"));
