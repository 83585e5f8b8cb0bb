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
    this.exact = null; // [first day, last day] of a stretch of time that was brushed
    this.following = new Following((state) => this.follow(state));
    this.read();
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", ({ target }) => {
      if (["since", "until"].includes(target.name)) this.exact = null;
      this.again();
    });
    form.addEventListener("reset", () => { this.exact = null; setTimeout(() => this.again()); });
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
    this.area = wanted.area ? wanted.area.split(",").map(Number) : null;
    this.who = wanted.who ? this.claims.actors.findIndex(([key]) => key === wanted.who) : null;
    this.showChips();
    this.readText(wanted.text.toLowerCase());
  }

  readTime({ since, until }) {
    const last = this.periods.length - 1;
    const [from, to] = [Number(since) || 0, until === undefined ? last : Number(until)].sort((a, b) => a - b);
    this.span = this.exact || (last > 0 && (from > 0 || to < last) ? [this.periods[from][1], this.periods[to][2]] : null);
    const label = this.form.querySelector("[data-span]");
    if (label) label.textContent = this.exact ? this.exact.join(" – ") : this.span ? `${this.periods[from][0]} – ${this.periods[to][0]}` : "any time";
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
      && (!this.area || this.claims.spots[index].some((point) => this.inArea(this.claims.points[point])))
      && (this.who === null || this.claims.named[index].includes(this.who) || this.claims.speaker[index] === this.who)
      && (!this.wanted.standing || this.stands(index))
      && (!this.wanted.kind || actors.some((actor) => this.claims.actors[actor][2] === this.wanted.kind))
      && (!this.text || this.says(index, actors));
  }

  // Allegations against denials: what is told, what is denied, what is only demanded.
  stands(index) {
    return this.wanted.standing === this.standing(index);
  }

  standing(index) {
    const status = this.claims.status[index];
    return status === "asserted" || status === "hedged" ? "told" : status;
  }

  inTime(index) {
    if (!this.span) return true;
    const [first, last] = this.claims.days(index, this.wanted.clock);
    return Boolean(first) && last >= this.span[0] && first <= this.span[1];
  }

  // Whether a point (hundredths of a degree east and south), or a country's whole box, lies in the
  // area that was brushed: what happened somewhere in a country did not happen in a part of it.
  inArea([west, north, east = west, south = north]) {
    const [left, top, right, bottom] = this.area;
    return west >= left && east <= right && north >= top && south <= bottom;
  }

  // Keeps to a stretch of time (days), of what happened or of the reports: `clock` as in the form.
  brush(first, last, clock) {
    this.exact = [first, last];
    const of = (day) => Math.max(this.periods.findIndex(([, from, to]) => day >= from && day <= to), 0);
    this.set({ since: of(first), until: of(last), clock });
  }

  // Sets fields of the form as if the reader had.
  set(values) {
    for (const [name, value] of Object.entries(values)) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = value;
    }
    this.again();
  }

  // What is kept to by a brush or a choice, in words, each with what takes it away.
  kept() {
    const degrees = (value, plus, minus) => `${Math.abs(value / 100).toFixed(1)}° ${value < 0 ? minus : plus}`;
    const [left, top, right, bottom] = this.area || [];
    return [
      this.exact && [`${{ happened: "Said to have happened", said: "Reported" }[this.wanted.clock] || "Time"}: ${this.exact.join(" to ")}`, () => { this.form.querySelectorAll("[type=range]").forEach((field) => { field.value = field.defaultValue; }); this.exact = null; this.set({ clock: "" }); }],
      this.area && [`In the area ${degrees(-bottom, "N", "S")} to ${degrees(-top, "N", "S")}, ${degrees(left, "E", "W")} to ${degrees(right, "E", "W")}`, () => this.set({ area: "" })],
      this.who !== null && [`Names ${this.claims.actors[this.who]?.[1] || "an actor of another page"}`, () => this.set({ who: "" })],
    ].filter(Boolean);
  }

  showChips() {
    const chips = byId("chips");
    if (!chips) return;
    const kept = this.kept();
    chips.hidden = !kept.length;
    chips.replaceChildren(...kept.map(([words, clear]) => element("button", { type: "button", onclick: clear, title: "Take this filter away" }, `${words} ×`)));
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
    const usual = (field) => !field.value || field.type === "range" || field.hidden || (field.name === "reports" && field.value === "1");
    const said = [...this.form.elements].filter((field) => field.name && !usual(field)).map((field) => `${label(field)}: ${field.selectedOptions?.[0]?.textContent || field.value}`);
    const time = this.span && !this.exact ? [`When: ${this.form.querySelector("[data-span]").textContent}`] : [];
    time.push(...this.kept().map(([words]) => words));
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

  // The pages beside this one show the same: their links carry the filters.
  share(state) {
    for (const own of ["line", "arrow", "claim", "open", "place", "start", "grown"]) state.delete(own);
    for (const link of document.querySelectorAll("[data-same]")) link.href = `${link.href.split("#")[0]}#${state}`;
    this.following.tell(String(state));
  }

  follow(state) {
    this.exact = null;
    this.form.reset();
    this.fill(new URLSearchParams(state));
    this.again();
  }

  // Puts the state of the address into the form and returns it; a day stands for its period.
  restore() {
    const state = new URLSearchParams(location.hash.slice(1));
    this.fill(state);
    this.read();
    return state;
  }

  fill(state) {
    const edges = [["since", 1], ["until", 2]].filter(([name]) => state.has(name));
    if (edges.some(([name, edge]) => !this.periods.some((period) => period[edge] === state.get(name)))) {
      this.exact = [state.get("since") || this.periods[0]?.[1], state.get("until") || this.periods.at(-1)?.[2]];
    }
    for (const [name, value] of state) {
      const field = this.form.elements.namedItem(name);
      const period = this.periods.findIndex(([, first, last]) => value >= first && value <= last);
      if (field) field.value = field.type === "range" ? (period < 0 ? field.value : period) : value;
    }
  }
}
