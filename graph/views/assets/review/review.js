"use strict";
// Review in the page: a strip with what was decided, a row of buttons at each reading, and keys.
// What is decided is marked at once; graph and pages change when the decisions are applied.
const READINGS = "article.claim[data-claim], li[data-claim], li[data-pair]";
const WORDS = { accept: "accepted", reject: "rejected", same: "held to be the same", "not-same": "held to be two" };
const KEYS = { a: "accept", r: "reject", s: "same", n: "not-same" };

class Review {
  constructor() {
    this.kept = new Decisions();
    this.queue = Promise.resolve();
    this.unsure = new Unsure(this.kept);
    this.strip();
    new MutationObserver((changes) => this.dressNew(changes)).observe(document.body, { childList: true, subtree: true });
    document.addEventListener("keydown", (event) => this.key(event));
    addEventListener("storage", () => this.tell());
    this.tell();
  }

  get matter() { return (this.known ??= new Matter()); }
  get on() { return this.kept.read().on; }

  strip() {
    const press = (words, act, more = {}) => element("button", { type: "button", onclick: act, ...more }, words);
    this.switch = press("Review", () => { this.kept.write({ on: !this.on }); this.tell(); }, { id: "review-switch", "aria-pressed": "false" });
    this.who = element("input", { id: "reviewer", autocomplete: "name", size: "12" });
    this.who.addEventListener("input", () => this.kept.write({ by: this.who.value.trim() }));
    this.count = element("output", { id: "review-count", "aria-live": "polite" });
    this.tools = element("span", { class: "review-tools" },
      element("label", {}, "You are ", this.who),
      press("Undo", () => this.undo(), { id: "review-undo" }),
      this.kept.served ? press("Reload", () => location.reload()) : press("Save decisions.jsonl", () => this.save(), { id: "review-save" }),
      this.kept.served ? null : press("Forget", () => this.forget(), { title: "Empty the list, once it was applied" }),
      element("span", { class: "review-keys" }, "↑ ↓ reading · a accept · r reject · s same · n not the same · u undo"));
    document.body.append(element("section", { class: "review", "aria-label": "Review" }, this.switch, this.tools, this.count));
  }

  save() {
    saved(new Blob([this.kept.lines()], { type: "application/jsonl" }), "decisions.jsonl");
    this.tell("Saved: allegata review CASE --apply decisions.jsonl makes graph and pages follow.");
  }

  forget() {
    if (confirm("Empty the list of decisions in this browser? Save or apply it first.")) this.kept.write({ list: [] });
    this.tell();
  }

  // Say what stands, and mark it on the whole page.
  tell(words = "") {
    this.say(words);
    this.dress(document.body);
  }

  say(words = "") {
    const { on, by, list } = this.kept.read();
    document.body.classList.toggle("reviewing", on);
    this.switch.setAttribute("aria-pressed", String(on));
    if (document.activeElement !== this.who) this.who.value = by;
    this.tools.hidden = !on;
    const sent = list.filter((one) => one.sent).length;
    const where = this.kept.served ? `${sent} taken by the case; reload to see it` : "kept in this browser; the graph changes when they are applied";
    this.count.textContent = words || (list.length ? `${counted(list.length, "decision")}, ${where}.` : on ? "Nothing decided yet." : "");
  }

  // Buttons where the reader reviews, marks where something was decided, in a part of the page.
  dress(part) {
    const all = (selector) => [...(part.matches(selector) ? [part] : []), ...part.querySelectorAll(selector)];
    const { on, list } = this.kept.read();
    if (on) for (const row of all(READINGS)) if (!row.querySelector(":scope > .decide")) row.append(this.buttons(row));
    const decided = new Map(list.map((one) => [one.key, one.decision.verb]));
    for (const row of all(decided.size ? "[data-claim], [data-pair]" : "[data-verb]")) this.mark(row, decided.get(this.keyOf(row)));
  }

  // What has come to the page: a panel that was opened, say.
  dressNew(changes) {
    for (const part of changes.flatMap((change) => [...change.addedNodes])) {
      if (part.nodeType === Node.ELEMENT_NODE && !part.matches(".decide, .verdict")) this.dress(part);
    }
  }

  // One decision has changed: where its claim or its two actors stand, that is marked.
  remark(key) {
    const verb = this.kept.verb(key);
    for (const row of document.querySelectorAll(`[data-claim="${CSS.escape(key)}"], [data-pair="${CSS.escape(key)}"]`)) this.mark(row, verb);
  }

  mark(row, verb) {
    if ((row.dataset.verb || "") === (verb || "")) return;
    row.querySelector(":scope > .verdict")?.remove();
    if (!verb) { delete row.dataset.verb; return; }
    row.dataset.verb = verb;
    if (row.matches(READINGS)) row.append(element("span", { class: "verdict" }, `${WORDS[verb]} by you`));
  }

  keyOf(row) { return row.dataset.pair || row.dataset.claim; }

  buttons(row) {
    const verbs = row.dataset.pair ? ["same", "not-same"] : ["accept", "reject"];
    const names = { accept: "Accept", reject: "Reject", same: "Same", "not-same": "Not the same" };
    const made = verbs.map((verb) => element("button", { type: "button", onclick: () => this.decide(row, verb) }, names[verb]));
    if (!row.dataset.pair) made.push(element("button", { type: "button", onclick: () => this.pair(row, "same") }, "Actors…"));
    return element("span", { class: "decide", role: "group", "aria-label": "Decide" }, made);
  }

  readings() { return [...document.querySelectorAll(READINGS)]; }
  current() { return document.activeElement?.closest?.(READINGS) || null; }

  key(event) {
    if (!this.on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input, textarea, select, dialog, #canvas")) return;
    const verb = KEYS[event.key];
    const row = this.current();
    if (event.key === "ArrowDown" || event.key === "ArrowUp") this.step(row, event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "u") this.undo();
    else if (verb && row) this.chosen(row, verb);
    else return;
    event.preventDefault();
  }

  chosen(row, verb) {
    const onPair = verb === "same" || verb === "not-same";
    if (Boolean(row.dataset.pair) === onPair) this.decide(row, verb);
    else if (onPair) this.pair(row, verb);
  }

  step(row, by) {
    const rows = this.readings();
    let place = row ? rows.indexOf(row) + by : by > 0 ? 0 : rows.length - 1;
    while (rows[place] && rows[place].offsetParent === null) place += by; // folded away
    const next = rows[place];
    if (!next) return;
    next.tabIndex = -1;
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    byId(next.dataset.claim)?.scrollIntoView({ block: "center" }); // its sentence, in a document
  }

  decide(row, verb) {
    const two = row.dataset.pair?.split(" ").map((key) => this.matter.party(key));
    const about = two ? { actors: two } : { claim: this.matter.row(row.dataset.claim) };
    if (two ? !two.every(Boolean) : !about.claim) return;
    this.take(verb, about, this.keyOf(row), () => this.step(row, 1));
  }

  // Two actors of the page, to be chosen; those of the reading stand first.
  pair(row, verb) {
    const said = this.matter.row(row.dataset.claim);
    const people = this.matter.people().sort((a, b) => a[1].localeCompare(b[1], "en"));
    const first = [this.matter.own, ...[...said.agents, ...said.patients].map((name) => people.find((one) => one[1] === name)?.[0])].filter((key) => people.some((one) => one[0] === key));
    const [left, right] = [...new Set(first)];
    const choice = (chosen, label) => {
      const list = element("select", { "aria-label": label }, people.map(([key, name]) => element("option", { value: key }, name)));
      if (chosen) list.value = chosen;
      return list;
    };
    const [one, other, what] = [choice(left, "One"), choice(right, "The other"), element("select", { "aria-label": "What they are" }, element("option", { value: "same" }, "is the same as"), element("option", { value: "not-same" }, "is not"))];
    what.value = verb;
    const close = () => { dialog.close(); dialog.remove(); row.focus(); };
    const agree = () => {
      if (one.value !== other.value) this.take(what.value, { actors: [one.value, other.value].map((key) => this.matter.party(key)) }, `${one.value} ${other.value}`, () => {});
      close();
    };
    const dialog = element("dialog", { class: "pairing", "aria-label": "Two actors" }, element("p", {}, one, " ", what, " ", other), element("p", {}, element("button", { type: "button", onclick: agree }, "Decide"), " ", element("button", { type: "button", onclick: close }, "Cancel")));
    document.body.append(dialog);
    dialog.showModal();
  }

  take(verb, about, key, then) {
    if (!this.kept.by) {
      this.who.focus();
      this.count.textContent = "Say first who decides: your name goes into each decision.";
      return;
    }
    this.kept.take(verb, about, key);
    this.say();
    this.remark(key);
    then();
    this.send();
  }

  undo() {
    const last = this.kept.undo();
    if (last?.sent && this.kept.served) this.queue = this.queue.then(() => this.kept.post({ undo: last.sent, by: this.kept.by })).then((reply) => this.tell(typeof reply === "string" ? reply : ""));
    this.say(last ? `Taken back: ${last.decision.verb}.` : "Nothing to take back.");
    if (last) this.remark(last.key);
  }

  // One request at a time: what is decided meanwhile goes with the next.
  send() {
    if (this.kept.served) this.queue = this.queue.then(() => this.kept.send()).then((why) => this.tell(why));
  }
}

globalThis.review = new Review();
