/* <nplv-chat mode="floating | inline | full" server="https://...">: the chat as one element. */

const LATE = 5_000; // milliseconds after which the user is told that it takes longer
const LONGEST_QUESTION = 2000;
const styles = new CSSStyleSheet();
styles.replaceSync(CSS);

class NplvChat extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: "open" }).adoptedStyleSheets = [styles];
  }

  connectedCallback() {
    if (this.log) return; // moved in the page: the conversation stays
    this.lang ||= "nl";
    this.replaceChildren(); // what stands in the element is for browsers without JavaScript
    this.service = new Service(webAddress(this.getAttribute("server") ?? "../../", import.meta.url));
    this.panel = new SourcePanel(this.service);
    this.reading = new Reading(this.service, (question) => this.ask(question));
    this.floating = !["inline", "full"].includes(this.getAttribute("mode"));
    this.status = h("p", { class: "hidden", role: "status" });
    this.log = h("div", { class: "log", role: "log", "aria-live": "off", "aria-label": T.conversation, tabindex: "0" });
    this.window = h("section", { class: "window", id: "window", role: this.floating ? "dialog" : null, "aria-labelledby": "title", hidden: this.floating },
      this.header(), this.log, this.form());
    this.shadowRoot.append(this.window, this.status, this.panel.dialog);
    if (this.floating) this.shadowRoot.prepend(this.launcher());
    this.restart();
  }

  header() {
    this.again = h("button", { type: "button", class: "quiet", hidden: true, onclick: () => { this.restart(); this.input.focus(); } }, T.restart);
    const close = this.floating && h("button", { type: "button", class: "quiet", onclick: () => this.toggle(false) }, T.close);
    const level = this.getAttribute("mode") === "full" ? "h1" : "h2";
    return h("div", { class: "bar" }, h(level, { id: "title" }, T.title), h("div", { class: "buttons" }, this.again, close));
  }

  launcher() {
    this.button = h("button", { type: "button", class: "launcher", "aria-expanded": "false", "aria-controls": "window", onclick: () => this.toggle(this.window.hidden) }, T.launch);
    this.window.addEventListener("keydown", (event) => event.key === "Escape" && this.toggle(false));
    return this.button;
  }

  toggle(open) {
    this.window.hidden = !open;
    this.button.setAttribute("aria-expanded", String(open));
    (open ? this.input : this.button).focus();
  }

  form() {
    this.input = h("textarea", { id: "question", rows: "1", maxlength: LONGEST_QUESTION, placeholder: T.placeholder, autocomplete: "off", enterkeyhint: "send" });
    this.input.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.sender = h("button", { type: "submit", class: "primary" }, T.ask);
    const submit = (event) => { event.preventDefault(); this.submit(); };
    return h("form", { class: "ask", onsubmit: submit },
      h("label", { for: "question" }, T.yourQuestion), h("div", { class: "row" }, this.input, this.sender), h("p", { class: "muted" }, T.note));
  }

  restart() {
    this.stop?.abort();
    this.history = [];
    const themes = T.themes.map(([theme, questions]) => h("li", {}, h("p", { class: "label" }, theme), h("ul", {}, questions.map((each) => h("li", {}, this.suggestion(each))))));
    this.log.replaceChildren(h("article", { class: "welcome", "aria-label": T.welcomeLabel },
      ...T.welcome.map((text) => h("p", {}, text)), (this.themes = h("ul", { class: "themes" }, themes))));
    this.again.hidden = true;
    this.status.textContent = "";
    this.busy(false);
  }

  suggestion(question) {
    return h("button", { type: "button", class: "suggestion", onclick: () => this.ask(question) }, question);
  }

  submit() {
    const question = this.input.value.trim();
    if (this.stop) this.stop.abort();
    else if (question) {
      this.input.value = "";
      this.ask(question);
    } else this.input.focus();
  }

  busy(stop) {
    this.stop = stop || null;
    this.sender.textContent = stop ? T.stop : T.ask;
    this.log.setAttribute("aria-busy", String(Boolean(stop)));
  }

  async ask(question, turn = new Turn(this, question)) {
    this.stop?.abort();
    const stop = new AbortController();
    this.busy(stop);
    this.again.hidden = false;
    this.themes.hidden = true;
    this.log.append(turn.element);
    this.show(turn.element);
    this.status.textContent = T.searching;
    const late = setTimeout(() => { turn.slow(); this.status.textContent = T.slow; }, LATE);
    try {
      for await (const [name, data] of this.service.ask(question, this.history, stop.signal)) {
        if (name === "deel") turn.add(data.tekst);
        if (name === "klaar") this.finish(turn, data);
      }
    } catch (error) {
      this.fail(turn, stop.signal.aborted ? T.stopped : error.shown ?? T.failed);
    } finally {
      clearTimeout(late);
      if (this.stop === stop) this.busy(false);
    }
  }

  finish(turn, answer) {
    turn.finish(answer);
    this.history.push({ vraag: turn.question, antwoord: answer.antwoord });
    this.status.textContent = `${T.answered} ${plain(answer.antwoord).replace(/\s*\[\d+\]/g, "")}`;
    this.show(turn.element);
    if (!this.shadowRoot.activeElement) this.input.focus({ preventScroll: true });
  }

  fail(turn, message) {
    if (!turn.element.isConnected) return; // started anew meanwhile
    turn.fail(message, () => {
      turn.element.remove();
      this.input.focus({ preventScroll: true });
      this.ask(turn.question);
    });
    this.status.textContent = message;
    this.show(turn.element);
  }

  /* The start of a turn at the top of what is visible; the host page stays where it is unless it is all chat. */
  show(element) {
    if (this.getAttribute("mode") === "full") element.scrollIntoView({ block: "start" });
    else this.log.scrollTop = element.offsetTop - this.log.offsetTop;
  }
}

if (!customElements.get("nplv-chat")) customElements.define("nplv-chat", NplvChat);
