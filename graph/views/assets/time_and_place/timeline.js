"use strict";
// The timeline: ties drawing, panel, filters, table and keys together.
const ONE_BY_ONE = innerWidth < 720 ? 60 : 250; // claims, above which they are counted by period instead
const GUTTER = 300; // pixels for words left of the marks
const NARROW = 720;
const HEAD = 112; // pixels of the strip over everything, with its scale
const LANE = 58;
const KINDS = 24; // lanes of a narrow window, before the reader asks for more
const MIDDLE = 52; // pixels down to the first line, between what happened and what was reported
const STANDINGS = { told: "Told", denied: "Denied or taken back", demanded: "Demanded" };
const CAVEAT = "Every mark is something that somebody says, not an established fact.";

class Timeline {
  constructor(drawing) {
    this.drawing = drawing;
    this.canvas = byId("canvas");
    this.claims = Claims.ofPage();
    this.rows = new Rows(this.claims, drawing);
    this.groups = drawing.groups.map((claims) => ({ claims }));
    this.panel = new Panel(byId("panel"), this.claims, () => this.choose(null), "All claims");
    this.filters = new Filters(byId("filters"), this.claims, () => this.filter());
    this.chosen = null;
    const state = this.filters.restore();
    makeRoom();
    this.filter();
    const claim = this.claims.indexOf(state.get("claim"));
    this.choose(claim < 0 ? null : { claim });
    this.listen();
    this.canvas.dataset.drawn = "yes";
  }

  listen() {
    let wide = this.canvas.clientWidth;
    new ResizeObserver(() => {
      if (!this.canvas.clientWidth || this.canvas.clientWidth === wide) return; // none: it is printed
      wide = this.canvas.clientWidth;
      this.draw();
    }).observe(this.canvas);
    this.canvas.addEventListener("keydown", (event) => this.key(event));
    new Brush(this.canvas, (from, to) => this.brushed(from, to));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
    sheets(() => this.framed(), "timeline");
    byId("save-csv").addEventListener("click", () => savedSheet(this.sheet(), "timeline.csv"));
  }

  filter() {
    const visible = this.filters.groups(this.groups).flatMap((group) => group.visible);
    this.visible = [...new Set(visible)].sort((a, b) => a - b);
    const days = (index) => this.drawing.happened[index].map((day, side) => day ?? this.drawing.happened[index][1 - side]);
    const dated = this.visible.filter((index) => this.drawing.happened[index]);
    this.dated = dated.map((index) => [index, ...days(index)]).sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0]).map(([index]) => index);
    this.undated = this.visible.filter((index) => !this.drawing.happened[index]);
    this.tell();
    this.draw();
    const still = this.chosen && this.chosen.claim !== undefined && this.visible.includes(this.chosen.claim);
    this.choose(still ? this.chosen : null);
  }

  // Keeps to the days between two places of the drawing: of what happened above its first line, of
  // the reports below it.
  brushed(from, to) {
    const [first, last] = [from, to].map(({ x }) => this.dayAt(x)).sort((a, b) => a - b);
    if (first === null || last === null) return;
    this.filters.brush(dayText(first), dayText(last), from.y > MIDDLE && from.y < HEAD ? "said" : "happened");
  }

  tell() {
    const [all, dated, undated] = [this.visible, this.dated, this.undated].map((list) => list.length);
    const each = dated > ONE_BY_ONE ? `, counted by period: filter to ${ONE_BY_ONE} or fewer to see each` : "";
    byId("shown").textContent = `${counted(all, "claim")} of ${this.claims.size.toLocaleString("en")}; ${dated.toLocaleString("en")} with a date of what happened${each}, ${undated.toLocaleString("en")} without`;
    byId("nothing").hidden = all > 0;
    const passing = new Set(this.visible);
    for (const row of byId("table").tBodies[0].rows) row.hidden = !passing.has(Number(row.dataset.claim));
  }

  // Choices: null, {claim}, or a bar {side, bin, inside, touching}.
  choose(choice) {
    this.chosen = choice;
    if (!choice) this.overview();
    else if (choice.claim !== undefined) this.one(choice.claim);
    else this.period(choice);
    this.canvas.querySelectorAll(".row").forEach((row) => row.classList.toggle("chosen", Boolean(choice) && row.dataset.claim === this.claims.ids[choice.claim]));
    this.filters.save(choice && choice.claim !== undefined ? { claim: this.claims.ids[choice.claim] } : {});
  }

  overview() {
    const note = "Choose a mark to read the claim, or a bar to read those of its time. Draw across the picture to keep to a stretch of time, below the first line to one of the reports; networks and map follow.";
    const list = this.panel.list("div", this.undated, (index) => this.panel.claim(index));
    const undated = this.undated.length ? [element("h3", {}, `${counted(this.undated.length, "claim")} without a date of what happened`), list] : [];
    this.panel.show([element("h2", {}, "When, and when it was said"), element("p", { class: "small" }, note), element("p", { class: "small" }, this.delay()), undated], { back: false });
  }

  // Event time against report time, in words.
  delay() {
    const { happened, said } = this.drawing;
    const days = this.dated.filter((index) => said[index]).map((index) => said[index][0] - (happened[index][1] ?? happened[index][0])).sort((a, b) => a - b);
    if (!days.length) return "No claim here says both when it happened and when it was reported.";
    const before = days.filter((one) => one < 0).length;
    const middle = Math.max(days[Math.floor(days.length / 2)], 0);
    return `Of ${counted(days.length, "claim")} with both dates, half were reported ${counted(middle, "day")} or less after what they tell${before ? `; ${counted(before, "claim")} before it, or before its time was over` : ""}.`;
  }

  one(index) {
    const { happened, said } = this.drawing;
    const words = [
      happened[index] ? `Said to be of ${this.claims.value("date", index)}` : "States no date of what happened",
      said[index] ? `reported ${spanText(said[index])}` : "no date of the report",
    ];
    this.panel.showClaims(this.claims.value("event", index), `${words.join("; ")}.`, [index]);
  }

  period({ side, bin, inside, touching }) {
    const verb = side === "happened" ? "Said to have happened" : "Reported";
    const more = touching.length ? [element("h3", {}, `${counted(touching.length, "claim")} of a longer time that touches it`), this.panel.list("div", touching, (index) => this.panel.claim(index))] : [];
    const only = element("button", { type: "button", class: "only", onclick: () => this.filters.brush(dayText(bin.start), dayText(bin.end - 1), side) }, "Keep to this time, on all pages");
    this.panel.showClaims(`${verb}: ${bin.text}`, [counted(inside.length, "claim"), " ", only], inside, more);
  }

  span() {
    const span = [Infinity, -Infinity];
    for (const dates of [this.drawing.happened, this.drawing.said]) {
      for (const index of this.visible) {
        for (const day of dates[index] || []) {
          if (day === null) continue;
          if (day < span[0]) span[0] = day;
          if (day > span[1]) span[1] = day;
        }
      }
    }
    return span[1] < span[0] ? null : span;
  }

  draw() {
    const wide = this.canvas.clientWidth;
    const span = this.span();
    if (!span || !wide) return this.canvas.replaceChildren();
    const gutter = wide < NARROW ? 0 : GUTTER;
    const room = [gutter + (gutter ? 14 : 2), wide - 22];
    const bins = periods(...span, Math.max(12, Math.floor((room[1] - room[0]) / 9)));
    const [first, last] = [bins[0].start, bins.at(-1).end];
    const x = (day) => room[0] + ((day - first) / (last - first)) * (room[1] - room[0]);
    this.dayAt = (at) => (at < room[0] || at > room[1] ? (at < room[0] ? first : last - 1) : Math.floor(first + ((at - room[0]) / (room[1] - room[0])) * (last - first)));
    const choose = (choice) => this.choose(choice);
    const each = this.dated.length <= ONE_BY_ONE;
    const standings = this.standings();
    const every = each ? [] : this.lanes();
    const lanes = gutter || this.whole ? every : every.slice(0, KINDS);
    const left = every.length - lanes.length;
    const top = HEAD + standings.length * LANE;
    const high = top + (each ? this.dated.length * this.rows.height(gutter) : lanes.length * LANE) + (left ? 34 : 14);
    const strip = new Strip(this.visible, bins, this.drawing);
    const body = each ? this.rows.draw(this.dated, x, top, wide, gutter, choose) : lanes.flatMap((lane, number) => this.lane(lane, bins, x, top + number * LANE, wide, gutter, choose));
    const against = standings.flatMap((lane, number) => this.lane(lane, bins, x, HEAD + number * LANE, wide, gutter, choose));
    const root = drawn("svg", { viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, "aria-hidden": "true" },
      this.scale(first, last, x, high), this.head(gutter), strip.draw(x, MIDDLE, gutter ? 34 : 22, choose), against, body, left && drawn("text", { x: 2, y: high - 8, "font-size": 12.5, fill: "#565e6c" }, `${counted(left, "more kind")} of events, each told less often, not drawn`));
    this.canvas.replaceChildren(root, ...(left ? [this.more(left)] : []));
  }

  more(left) {
    return element("button", { type: "button", class: "more", onclick: () => { this.whole = true; this.draw(); this.canvas.focus(); } }, `Draw ${counted(left, "more kind")}`);
  }

  head(gutter) {
    const word = (y, text, fill) => drawn("text", { x: 2, y, "font-size": gutter ? 12.5 : 10, fill, "font-weight": 600 }, text);
    return [word(gutter ? 44 : 28, gutter ? "Said to have happened" : "happened ▲", DARK.happened), word(gutter ? 66 : 100, gutter ? "Reported" : "reported ▼", DARK.said), drawn("line", { x1: 0, x2: "100%", y1: MIDDLE, y2: MIDDLE, stroke: "#8b919c" })];
  }

  // Lines down the drawing where a larger period begins, with its name at the top.
  scale(first, last, x, high) {
    const most = Math.max(2, Math.floor((x(last) - x(first)) / 46));
    const marks = periods(first, last - 1, most).filter(({ start }) => start >= first);
    const every = marks.length && marks[0].unit !== "year" && (x(last) - x(first)) / marks.length < 80 ? 2 : 1;
    return marks.filter((_, number) => number % every === 0).flatMap(({ start, unit }) => [
      drawn("line", { x1: round(x(start)), x2: round(x(start)), y1: 16, y2: high, stroke: "#e4e7ec" }),
      x(start) < x(last) - 24 && drawn("text", { x: round(x(start)) + 3, y: 13, "font-size": 11, fill: "#565e6c" }, startText(start, unit)),
    ]);
  }

  // Allegations against denials: lanes of what is told, denied and demanded, where there are two.
  standings() {
    const lanes = Object.entries(STANDINGS).map(([key, words]) => [words, this.visible.filter((index) => this.filters.standing(index) === key)]);
    const filled = lanes.filter(([, indices]) => indices.length);
    return filled.length > 1 ? filled : [];
  }

  // The event types with their claims, the most frequent first.
  lanes() {
    const lanes = new Map();
    for (const index of this.visible) {
      const event = this.claims.value("event", index);
      if (!lanes.has(event)) lanes.set(event, []);
      lanes.get(event).push(index);
    }
    return [...lanes].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1));
  }

  lane([event, indices], bins, x, top, wide, gutter, choose) {
    const y = top + LANE / 2 + (gutter ? 0 : 6);
    const note = ` ${indices.length.toLocaleString("en")}`;
    const words = drawn("text", { x: 2, y: gutter ? y + 4 : top + 11, "font-size": 12.5, fill: "#1f2430" }, drawn("tspan", { "font-weight": 600 }, event), drawn("tspan", { fill: "#565e6c" }, note));
    const base = drawn("line", { x1: gutter, x2: wide, y1: y, y2: y, stroke: "#c3c8d0" });
    return [words, base, new Strip(indices, bins, this.drawing).draw(x, y, gutter ? 25 : 20, choose)].flat();
  }

  // Arrow keys go from mark to mark; Enter goes to what the panel says of it.
  key(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const items = [...this.canvas.querySelectorAll(this.dated.length <= ONE_BY_ONE && this.dated.length ? ".row" : ".item")];
    if (event.key === "Enter") byId("panel").focus();
    if (!step || !items.length) return;
    event.preventDefault();
    const at = items.findIndex((item) => item.classList.contains("at"));
    const next = items[Math.min(Math.max(at + step, 0), items.length - 1)];
    for (const item of items) item.classList.toggle("at", item === next);
    next.dispatchEvent(new MouseEvent("click"));
    next.scrollIntoView({ block: "nearest" });
  }

  framed() {
    const root = this.canvas.querySelector("svg") || drawn("svg", { width: 0, height: 0 });
    return framed(root, Number(root.getAttribute("width")), Number(root.getAttribute("height")), this.filters, CAVEAT);
  }

  sheet() {
    const rows = [["happened", "reported", "event", "status", "actors", "claimer", "speech act", "certainty", "polarity", "publisher", "title", "quote"]];
    for (const index of [...this.dated, ...this.undated]) {
      const claim = this.claims.at(index);
      const said = this.drawing.said[index];
      const names = this.claims.named[index].map((actor) => this.claims.actors[actor][1]).join("; ");
      rows.push([claim.date, said ? spanText(said) : "", claim.event, this.claims.status[index], names, claim.claimer, claim.act, claim.certainty, claim.polarity, claim.publisher, claim.title, claim.quote]);
    }
    return rows;
  }
}

window.allegata = new Timeline(JSON.parse(byId("drawing").textContent));
