"use strict";
// The filters: which claims are in view. All of them hold together; the state is in the address.
const CHOICES = ["event", "act", "certainty", "polarity"];

class Filters {
  constructor(form, claims, changed) {
    this.form = form;
    this.claims = claims;
    this.changed = changed;
    this.periods = JSON.parse(form.dataset.periods); // [label, first day, last day]
    this.names = claims.actors.map(([, name]) => name.toLowerCase());
    this.read();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.again());
    form.addEventListener("reset", () => setTimeout(() => this.again()));
  }

  again() {
    this.read();
    this.changed();
  }

  // Reads the form once for each change, so that a claim is passed by comparing numbers.
  read() {
    const wanted = Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, value.trim()]));
    const numbers = (name, test) => new Set(this.claims.values[name].flatMap((value, number) => (test(value) ? [number] : [])));
    this.wanted = wanted;
    this.least = Math.max(1, Number(wanted.reports) || 1);
    this.tests = CHOICES.filter((name) => wanted[name]).map((name) => [this.claims[name], numbers(name, (value) => value === wanted[name])]);
    if (wanted.claimer) {
      const said = wanted.claimer.toLowerCase();
      this.tests.push([this.claims.claimer, numbers("claimer", (value) => value.toLowerCase().includes(said))]);
    }
    this.readTime(wanted);
    this.readText(wanted.text.toLowerCase());
  }

  readTime({ since, until }) {
    const last = this.periods.length - 1;
    const [from, to] = [Number(since) || 0, until === undefined ? last : Number(until)].sort((a, b) => a - b);
    this.span = last > 0 && (from > 0 || to < last) ? [this.periods[from][1], this.periods[to][2]] : null;
    const label = this.form.querySelector("[data-span]");
    if (label) label.textContent = this.span ? `${this.periods[from][0]} – ${this.periods[to][0]}` : "any time";
    for (const [name, number] of Object.entries({ since, until })) this.form.elements.namedItem(name)?.setAttribute("aria-valuetext", this.periods[number]?.[0]);
    this.form.querySelectorAll("[data-bar]").forEach((bar, number) => bar.classList.toggle("out", number < from || number > to));
  }

  // What the text is found in: actors' names, the values of a claim, its paper; quotes come last.
  readText(text) {
    this.text = text;
    this.found = text && this.names.map((name) => name.includes(text));
    this.valued = text && ["event", "claimer"].map((name) => [this.claims[name], this.claims.values[name].map((value) => value.toLowerCase().includes(text))]);
    this.printed = text && this.claims.papers.map(([title, publisher]) => `${title} ${publisher}`.toLowerCase().includes(text));
  }

  // Whether a claim passes. `actors` (numbers) are those it is shown with: the ends of a line, or
  // else all that the claim names.
  passes(index, actors = this.claims.named[index]) {
    return this.tests.every(([column, numbers]) => numbers.has(column[index]))
      && this.inTime(index)
      && (!this.wanted.standing || this.stands(index))
      && (!this.wanted.kind || actors.some((actor) => this.claims.actors[actor][2] === this.wanted.kind))
      && (!this.text || this.says(index, actors));
  }

  // Allegations against denials: what is told, what is denied, what is only demanded.
  stands(index) {
    const status = this.claims.status[index];
    return this.wanted.standing === (status === "asserted" || status === "hedged" ? "told" : status);
  }

  inTime(index) {
    if (!this.span) return true;
    const [first, last] = this.claims.days[index];
    return Boolean(first) && last >= this.span[0] && first <= this.span[1];
  }

  says(index, actors) {
    return actors.some((actor) => this.found[actor])
      || this.valued.some(([column, hits]) => hits[column[index]])
      || this.printed[this.claims.paper[index]]
      || this.claims.words(index).quote.toLowerCase().includes(this.text);
  }

  // The claims (numbers) that pass, out of `indices` or all.
  passing(indices = this.claims.ids.keys()) {
    return [...indices].filter((index) => this.passes(index));
  }

  // The groups of claims that pass: `groups` is a list of {claims, actors?}; kept are those with
  // enough independent reports, as {group, visible, reports}.
  groups(groups) {
    const kept = [];
    for (const group of groups) {
      const visible = group.claims.filter((index) => this.passes(index, group.actors));
      const reports = visible.length ? this.claims.reports(visible) : 0;
      if (visible.length && reports >= this.least) kept.push({ group, visible, reports });
    }
    return kept;
  }

  // What is filtered, in words.
  told() {
    const label = (field) => (field.closest("label")?.firstChild.textContent || field.name).trim();
    const usual = (field) => !field.value || field.type === "range" || (field.name === "reports" && field.value === "1");
    const said = [...this.form.elements].filter((field) => field.name && !usual(field)).map((field) => `${label(field)}: ${field.selectedOptions?.[0]?.textContent || field.value}`);
    const time = this.span ? [`When: ${this.form.querySelector("[data-span]").textContent}`] : [];
    return [...said, ...time].length ? `Filtered by ${[...said, ...time].join("; ")}.` : "Not filtered.";
  }

  save(extra = {}) {
    const usual = (name, value) => !value || (name === "reports" && value === "1") || ["since", "until"].includes(name);
    const state = new URLSearchParams(Object.entries(this.wanted).filter(([name, value]) => !usual(name, value)));
    if (this.span) {
      state.set("since", this.span[0]);
      state.set("until", this.span[1]);
    }
    for (const [name, value] of Object.entries(extra)) state.set(name, value);
    // A sandboxed frame has no address of its own to write to.
    if (location.protocol !== "about:") history.replaceState(null, "", `#${state}`);
    this.share(state);
  }

  // The pages beside this one show the same: their links carry the filters, and pages that are
  // open beside it follow where a server gives them one origin (files have none).
  share(state) {
    for (const own of ["line", "claim", "open", "place"]) state.delete(own);
    for (const link of document.querySelectorAll("[data-same]")) link.href = `${link.href.split("#")[0]}#${state}`;
    if (!location.protocol.startsWith("http")) return;
    const told = String(state);
    // A page that has just been opened tells the others nothing.
    if (!this.channel) this.channel = this.listen();
    else if (told !== this.shared) this.channel.postMessage(told);
    this.shared = told;
  }

  listen() {
    const channel = new BroadcastChannel(`allegata ${location.pathname.replace(/[^/]*$/, "")}`);
    channel.addEventListener("message", ({ data }) => {
      if (data === this.shared) return;
      this.shared = data;
      this.form.reset();
      this.fill(new URLSearchParams(data));
      this.again();
    });
    return channel;
  }

  // Puts the state of the address into the form and returns it; a day stands for its period.
  restore() {
    const state = new URLSearchParams(location.hash.slice(1));
    this.fill(state);
    this.read();
    return state;
  }

  fill(state) {
    for (const [name, value] of state) {
      const field = this.form.elements.namedItem(name);
      const period = this.periods.findIndex(([, first, last]) => value >= first && value <= last);
      if (field) field.value = field.type === "range" ? (period < 0 ? field.value : period) : value;
    }
  }
}
