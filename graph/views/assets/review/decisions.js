"use strict";
// Decisions of a reader on the claims and actors of this page: each a line of decisions.jsonl, as
// `allegata review CASE --apply` takes it. They are kept in the browser; a page that `allegata
// serve` gives sends them.
const NAMESPACE = "https://w3id.org/allegata/id/";
const SEEN = 3; // sentences told in a decision for each actor

// What decisions are on: claims and actors in full, from the page's own words or its ledger.
class Matter {
  constructor() {
    const own = byId("deciding");
    if (own) Object.assign(this, JSON.parse(own.textContent));
    else this.claims = Claims.ofPage();
  }

  row(key) {
    const found = this.rows ? this.rows[key] : this.fromLedger(key);
    if (!found) return null;
    const [event_type, agents, patients, quote, source, document] = found;
    return { event_type, agents, patients, quote, source, document, id: NAMESPACE + key };
  }

  fromLedger(key) {
    const index = this.claims.indexOf(key);
    if (index < 0) return null;
    const { strings, rows } = this.claims.decide;
    const [type, agents, patients, source, document] = rows[index];
    const named = (numbers) => numbers.map((number) => strings[number]);
    return [strings[type], named(agents), named(patients), this.claims.words(index).quote, strings[source], strings[document]];
  }

  // [key, name, kind] of all actors of the page.
  people() {
    if (this.actors) return Object.entries(this.actors).map(([key, [name, kind]]) => [key, name, kind]);
    return this.claims.actors.map(([key, name], place) => [key, name, this.claims.decide.kinds[place]]);
  }

  party(key) {
    const found = this.people().find(([one]) => one === key);
    if (!found) return null;
    const [, name, kind] = found;
    return { name, kind, id: NAMESPACE + key, seen: this.seen(name) };
  }

  // Where an actor is named first, in some documents.
  seen(name) {
    const places = new Map();
    for (const key of this.rows ? Object.keys(this.rows) : this.claims.ids) {
      const row = this.row(key);
      if (![...row.agents, ...row.patients].includes(name) || places.has(row.document)) continue;
      places.set(row.document, { document: row.document, source: row.source, quote: row.quote });
      if (places.size === SEEN) break;
    }
    return [...places.values()];
  }
}

// What was decided, kept for all pages of the case beside this one.
class Decisions {
  constructor() {
    this.served = location.protocol.startsWith("http");
    this.place = `allegata ${location.pathname.replace(/(documents\/|actors\/|events\/|all\/)?[^/]*$/, "")}`;
    this.memory = "";
  }

  // A page in a closed frame has no storage: then its list lives as long as it does.
  storage() {
    try { return this.served ? sessionStorage : localStorage; } catch { return null; }
  }

  read() {
    const text = this.storage()?.getItem(this.place) ?? this.memory;
    try { return { by: "", on: false, list: [], ...JSON.parse(text || "{}") }; } catch { return { by: "", on: false, list: [] }; }
  }

  write(change) {
    const after = { ...this.read(), ...change };
    this.memory = JSON.stringify(after);
    try { this.storage()?.setItem(this.place, this.memory); } catch { /* full or forbidden: the page keeps it */ }
  }

  get by() { return this.read().by; }
  get list() { return this.read().list; }

  // Take a decision; one on the same claim, or on the same two, is replaced.
  take(verb, { claim, actors = [] }, key) {
    const { by, list } = this.read();
    const decision = { verb, by, on: `${new Date().toISOString().slice(0, 19)}Z` };
    if (claim) decision.claim = claim;
    if (actors.length) decision.actors = actors;
    const before = list.find((one) => one.key === key && !one.sent);
    this.write({ list: [...list.filter((one) => one !== before), { key, decision }] });
  }

  // Take the last decision back; one that the server has is returned, to be taken back there.
  undo() {
    const { list } = this.read();
    this.write({ list: list.slice(0, -1) });
    return list.at(-1);
  }

  // The last verb on a claim or on two actors, "" where none.
  verb(key) {
    return this.list.findLast((one) => one.key === key)?.decision.verb || "";
  }

  lines() {
    return this.list.map(({ decision }) => `${JSON.stringify(decision)}\n`).join("");
  }

  // Send what the server does not have yet, in one request; the reason where it refuses.
  async send() {
    const waiting = this.list.filter((one) => !one.sent);
    if (!waiting.length) return "";
    const reply = await this.post({ decisions: waiting.map(({ decision }) => decision) });
    if (typeof reply === "string") return reply;
    const sent = waiting.map((one) => JSON.stringify(one));
    const list = this.list.map((one) => { const place = sent.indexOf(JSON.stringify(one)); return place < 0 ? one : { ...one, sent: reply.ids?.[place] || "yes" }; });
    this.write({ list });
    return (reply.unfit || []).join("; ");
  }

  async post(value) {
    const token = sessionStorage.getItem("allegata-token") || "";
    try {
      const reply = await fetch("/decisions", { method: "POST", body: JSON.stringify(value), headers: { "Content-Type": "application/json", "X-Allegata-Token": token } });
      return reply.ok ? await reply.json() : (await reply.text()).trim();
    } catch (error) {
      return `the server does not answer (${error.message}); is allegata serve still running?`;
    }
  }
}
