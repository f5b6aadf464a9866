/* What the widget asks of the service. Nothing is kept but what a page view needs. */

const PATIENCE = 60_000; // milliseconds after which a question is given up
const MOST_TURNS = 20; // earlier turns that the service takes
const LONGEST_ANSWER = 20_000; // characters of an earlier answer that the service takes

class Failure extends Error {
  constructor(message) {
    super(message);
    this.shown = message;
  }
}

class Service {
  constructor(base) {
    this.base = base;
    this.known = new Map();
  }

  /* Yields [event, data] pairs; throws a Failure that can be shown. */
  async *ask(question, history, stop) {
    const turns = history.slice(-MOST_TURNS).map((turn) => ({ vraag: turn.vraag, antwoord: turn.antwoord.slice(0, LONGEST_ANSWER) }));
    const signal = AbortSignal.any ? AbortSignal.any([stop, AbortSignal.timeout(PATIENCE)]) : stop;
    yield* this.stream("v1/antwoorden", { vraag: question, geschiedenis: turns }, signal, stop);
  }

  /* The events of a request that answers with events; `signal` ends it, `stop` is the part of that which the user does. */
  async *stream(path, body, signal, stop) {
    const response = await this.post(path, body, "text/event-stream", signal);
    if (!response.headers.get("content-type")?.startsWith("text/event-stream")) {
      yield ["klaar", await response.json()];
      return;
    }
    let finished = false;
    try {
      for await (const [name, data] of events(response.body)) {
        if (name === "fout") throw new Failure(T.failed);
        finished ||= name === "klaar";
        yield [name, data];
      }
    } catch (error) {
      if (error instanceof Failure || stop.aborted) throw error;
      throw new Failure(T.broken);
    }
    if (!finished) throw new Failure(T.broken);
  }

  async rate(body) {
    await this.post("v1/beoordelingen", body, "application/json", AbortSignal.timeout(PATIENCE));
  }

  indicators() {
    return this.get("v1/indicatoren");
  }

  sources() {
    return this.get("v1/bronnen");
  }

  page(source, number) {
    return this.get(`v1/bronnen/${encodeURIComponent(source)}/paginas/${Number(number)}`);
  }

  async get(path) {
    if (!this.known.has(path)) {
      const response = await this.send(path, { headers: { Accept: "application/json" } });
      this.known.set(path, await response.json());
    }
    return this.known.get(path);
  }

  post(path, body, accept, signal) {
    const headers = { "Content-Type": "application/json", Accept: accept };
    return this.send(path, { method: "POST", headers, body: JSON.stringify(body), signal });
  }

  async send(path, options) {
    let response;
    try {
      response = await fetch(new URL(path, this.base), { credentials: "omit", referrerPolicy: "no-referrer", ...options });
    } catch (error) {
      if (error.name === "AbortError") throw error;
      throw new Failure(error.name === "TimeoutError" ? T.broken : T.unreachable);
    }
    if (response.ok) return response;
    throw new Failure(await this.reason(response));
  }

  /* Why a request was refused, in words for the user. */
  async reason(response) {
    if (response.status === 503 || response.status === 429) return T.busy;
    return response.status === 400 || response.status === 413 ? T.refused : T.failed;
  }
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let held = "";
  for (let { value, done } = await reader.read(); !done; { value, done } = await reader.read()) {
    const blocks = (held + value).split("\n\n");
    held = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").map((line) => [line.slice(0, line.indexOf(": ")), line.slice(line.indexOf(": ") + 2)]));
      if (fields.event && fields.data) yield [fields.event, JSON.parse(fields.data)];
    }
  }
}
