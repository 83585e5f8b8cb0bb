"use strict";
// The map: ties ground, pins, panel, filters, table and buttons together.
const MOST = 400; // marks drawn at most, those with most independent reports
const MOSTLY = 0.8; // of the claims, that the map shows when it opens
const TINT = "#f0dfc0";
const LAND = "#ebeae4";
const CAVEAT = "Every mark is something that somebody says, not an established fact. Outlines: Natural Earth, who is in control, not whose claim is right.";

class Atlas {
  constructor(drawing) {
    this.canvas = byId("canvas");
    this.claims = Claims.ofPage();
    this.places = drawing.places.map(([key, name, within, precision, mark, at, claims], number) => ({ number, key, name, within, precision, mark, at, claims }));
    this.lands = new Map([...this.canvas.querySelectorAll("[data-country]")].map((path) => [path.dataset.country, path]));
    this.pins = new Pins(this.claims, drawing.relations, JSON.parse(this.canvas.dataset.colours));
    this.nowhere = this.unplaced();
    this.panel = new Panel(byId("panel"), this.claims, () => this.choose(null), "All places");
    this.filters = new Filters(byId("filters"), this.claims, () => this.filter());
    this.ground = new Ground(this.canvas, () => this.later());
    this.chosen = null;
    const state = this.filters.restore();
    makeRoom();
    this.filter();
    this.fit(SLIM.matches ? 1 : MOSTLY);
    this.choose(this.asked(state));
    this.listen();
    this.draw();
    this.canvas.dataset.drawn = "yes";
  }

  asked(state) {
    const claim = this.claims.indexOf(state.get("claim"));
    const place = this.places.find(({ key, claims }) => (state.has("place") ? key === state.get("place") : claims.includes(claim)));
    return place ? { places: [place.number] } : claim < 0 ? null : { claim };
  }

  listen() {
    const pressed = { "zoom-in": () => this.ground.zoom(1.5), "zoom-out": () => this.ground.zoom(1 / 1.5), "zoom-fit": () => this.fit(1), "zoom-world": () => this.ground.world(), "only-view": () => this.keep([0, 0], [this.canvas.clientWidth, this.canvas.clientHeight]) };
    for (const [id, act] of Object.entries(pressed)) byId(id).addEventListener("click", act);
    sheets(() => framed(this.ground.svg, this.canvas.clientWidth, this.canvas.clientHeight, this.filters, CAVEAT), "map");
    byId("save-csv").addEventListener("click", () => savedSheet(this.sheet(), "map.csv"));
    this.canvas.addEventListener("keydown", (event) => { if (event.key === "0") this.fit(1); });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
    new Brush(this.canvas, (from, to) => this.keep([from.x, from.y], [to.x, to.y]), { area: true, wanted: ({ shiftKey }) => shiftKey });
    let wide = this.canvas.clientWidth;
    new ResizeObserver(() => {
      if (!this.canvas.clientWidth || this.canvas.clientWidth === wide) return; // none: it is printed
      wide = this.canvas.clientWidth;
      this.fit(SLIM.matches ? 1 : MOSTLY);
    }).observe(this.canvas);
  }

  // Keeps to the area between two points of the canvas, on all pages.
  keep(...corners) {
    const points = corners.map((corner) => this.ground.point(corner)).map(([x, y]) => [x / this.ground.stretch, y]);
    const [[left, right], [top, bottom]] = [0, 1].map((axis) => points.map((point) => Math.round(point[axis])).sort((a, b) => a - b));
    this.filters.set({ area: [left, top, right, bottom].join(",") });
  }

  // The point of a place, or the whole box of a country.
  extent({ mark, name, at }) {
    if (mark !== "country") return at;
    const { x, y, width, height } = this.lands.get(name).getBBox();
    return [x, y, x + width, y + height].map(Math.round);
  }

  // The claims (numbers) that name no place at all.
  unplaced() {
    const placed = new Set(this.places.flatMap(({ claims }) => claims));
    return [...this.claims.ids.keys()].filter((index) => !placed.has(index));
  }

  filter() {
    const { area } = this.filters;
    const within = area ? this.places.filter((place) => place.mark !== "none" && this.filters.inArea(this.extent(place))) : this.places;
    const kept = this.filters.groups(within);
    this.shown = kept.sort((a, b) => b.reports - a.reports || b.visible.length - a.visible.length || a.group.number - b.group.number);
    this.onMap = this.shown.filter(({ group }) => group.mark !== "none");
    this.silent = this.filters.least > 1 || area ? [] : this.filters.passing(this.nowhere);
    const passing = new Set(this.shown.flatMap(({ visible }) => visible));
    for (const row of byId("table").tBodies[0].rows) row.hidden = !passing.has(Number(row.dataset.claim));
    byId("nothing").hidden = this.shown.length + this.silent.length > 0;
    const still = this.chosen && this.chosen.places && this.shown.some(({ group }) => this.chosen.places.includes(group.number));
    this.choose(still ? this.chosen : null);
    this.later();
  }

  // What is in view of what could be, in words.
  tell(outside) {
    const located = new Set(this.shown.flatMap(({ visible }) => visible)).size;
    const off = this.shown.length - this.onMap.length;
    const said = [`${counted(located, "claim")} at ${counted(this.shown.length, "place")}`, off && `${counted(off, "place")} without coordinates`, outside && `${counted(outside, "place")} outside this view`, this.over && `${counted(this.over, "mark")} too many to draw: zoom in`, this.silent.length && `${counted(this.silent.length, "claim")} name no place`];
    byId("shown").textContent = said.filter(Boolean).join("; ");
  }

  // Choices: null, {places: numbers}, {claim} that names no place, or {silent: true}.
  choose(choice) {
    this.chosen = choice;
    if (!choice) this.overview();
    else if (choice.silent) this.panel.showClaims("No place named", counted(this.silent.length, "claim"), this.silent);
    else if (choice.places) this.place(choice.places);
    else this.panel.showClaims(this.claims.value("event", choice.claim), "This claim names no place.", [choice.claim]);
    const one = choice && choice.places && choice.places.length === 1 && this.places[choice.places[0]];
    if (one) this.reveal(one);
    this.filters.save(one ? { place: one.key } : {});
    this.later();
  }

  // Moves the map to a place that is chosen from elsewhere and not in view.
  reveal({ mark, at }) {
    if (mark === "none") return;
    const [x, y] = this.ground.place(at);
    if (!this.inView(at)) this.ground.show({ x, y });
  }

  inView(at, room = 0) {
    const { clientWidth, clientHeight } = this.canvas;
    const [x, y] = this.ground.pixel(this.ground.place(at));
    return x > -room && y > -room && x < clientWidth + room && y < clientHeight + room;
  }

  place(numbers) {
    const found = this.shown.filter(({ group }) => numbers.includes(group.number));
    if (found.length > 1) return this.panel.show([element("h2", {}, `${found.length} places close together`), this.list(found)]);
    const [{ group, visible, reports }] = found.length ? found : [{ group: this.places[numbers[0]], visible: [], reports: 0 }];
    const where = [group.within && `in ${group.within}`, group.precision].filter(Boolean).join("; ");
    const note = { country: " Somewhere in this country.", region: " Somewhere in this region.", none: " Its coordinates are not known." }[group.mark] || "";
    return this.panel.showClaims(element("bdi", {}, group.name), `${where}.${note} ${counted(visible.length, "claim")}, ${counted(reports, "independent report")}`, visible);
  }

  overview() {
    const off = this.shown.filter(({ group }) => group.mark === "none");
    const silent = this.silent.length ? element("button", { type: "button", class: "row", onclick: () => this.choose({ silent: true }) }, `${counted(this.silent.length, "claim")} name no place`) : null;
    this.panel.show([
      element("h2", {}, "Where, how often"),
      element("p", { class: "small" }, "Places, those with most independent reports first. Choose one here or on the map."),
      this.list(this.onMap),
      off.length ? [element("h3", {}, "Without coordinates, not on the map"), this.list(off)] : [],
      silent ? [element("h3", {}, "Not on the map either"), silent] : [],
    ], { back: false });
  }

  list(places) {
    return this.panel.list("ul", places, ({ group, visible, reports }) => {
      const words = element("small", {}, `${group.within ? group.within + " · " : ""}${group.precision} · ${counted(visible.length, "claim")}, ${counted(reports, "independent report")}`);
      return element("li", {}, element("button", { type: "button", class: "row", "data-place": group.key, onclick: () => this.choose({ places: [group.number] }) }, element("bdi", {}, group.name), element("br"), words));
    });
  }

  // The box around the places that hold this share of the claims, the outermost left out.
  fit(share) {
    const boxes = this.onMap.map(({ group, visible }) => ({ ...this.box(group), weight: visible.length }));
    if (!boxes.length) return this.ground.world();
    const total = boxes.reduce((sum, box) => sum + box.weight, 0);
    const cut = (1 - share) * total / 2;
    const edge = (side, low) => {
      const ranked = [...boxes].sort((a, b) => (low ? a[side] - b[side] : b[side] - a[side]));
      let before = 0;
      return ranked.find((box) => { before += box.weight; return before > cut; })[side];
    };
    return this.ground.fit({ left: edge("left", true), right: edge("right", false), top: edge("top", true), bottom: edge("bottom", false) });
  }

  box({ mark, name, at }) {
    const [x, y] = this.ground.place(at);
    const land = mark === "country" && this.lands.get(name);
    if (!land) return { left: x - 60, right: x + 60, top: y - 60, bottom: y + 60 };
    const { x: left, y: top, width, height } = land.getBBox();
    return width > 4000 ? { left: x - 1500, right: x + 1500, top: y - 900, bottom: y + 900 } : { left: left * this.ground.stretch, right: (left + width) * this.ground.stretch, top, bottom: top + height };
  }

  // Draws once for each frame, however often it is asked.
  later() {
    if (this.waiting) return;
    this.waiting = requestAnimationFrame(() => this.draw());
  }

  draw() {
    this.waiting = null;
    const { unit } = this.ground.view;
    const { clientWidth, clientHeight } = this.canvas;
    const near = this.onMap.filter(({ group }) => this.inView(group.at, 30));
    const marks = this.pins.joined(near, this.ground);
    const named = new Set(this.onMap.filter(({ group }) => group.mark === "country").map(({ group }) => group.name));
    for (const [name, land] of this.lands) land.setAttribute("fill", named.has(name) ? TINT : LAND);
    this.over = Math.max(0, marks.length - MOST);
    const origin = ([x, y]) => [this.ground.view.x + (x - clientWidth / 2) * unit, this.ground.view.y + (y - clientHeight / 2) * unit];
    const shown = marks.slice(0, MOST);
    const numbers = (mark) => mark.members.map(({ group }) => group.number);
    const ring = shown.filter((mark) => this.chosen && this.chosen.places && numbers(mark).some((number) => this.chosen.places.includes(number)));
    byId("marks").replaceChildren(
      ...this.countryNames(shown, unit),
      ...this.layered(shown).map((mark) => this.pins.draw(mark, unit, origin([mark.x, mark.y]), () => { if (!this.ground.moved) this.choose({ places: numbers(mark) }); })),
      ...ring.map((mark) => { const [cx, cy] = origin([mark.x, mark.y]); return drawn("circle", { cx, cy, r: (mark.r + 7) * unit, fill: "none", stroke: "#f2a900", "stroke-width": 3 * unit, "pointer-events": "none" }); }),
      ...this.pins.names(shown, unit, origin),
    );
    this.tell(this.onMap.length - near.length);
  }

  // Rings and countries lie under pins, small marks on larger ones.
  layered(marks) {
    const depth = { region: 0, country: 1, spot: 2 };
    return [...marks].sort((a, b) => depth[a.mark] - depth[b.mark] || b.r - a.r);
  }

  // The names of countries large enough in view, where no mark stands.
  countryNames(marks, unit) {
    const names = [];
    for (const [name, land] of this.lands) {
      const [x, y] = this.ground.place(land.dataset.at.split(" ").map(Number));
      land.wide ??= land.getBBox().width * this.ground.stretch;
      const [px, py] = this.ground.pixel([x, y]);
      if (land.wide / unit < name.length * 7.5 || marks.some((mark) => Math.abs(mark.x - px) < name.length * 3.5 + mark.r && Math.abs(mark.y - py) < mark.r + 26)) continue;
      names.push(drawn("text", { x, y, "text-anchor": "middle", "font-size": 11 * unit, fill: "#5f6570", "pointer-events": "none" }, name));
    }
    return names;
  }

  sheet() {
    const rows = [["place", "within", "precision", "on the map", "event", "status", "claimer", "date", "publisher", "title", "quote"]];
    for (const { group, visible } of this.shown) {
      for (const claim of visible.map((index) => ({ ...this.claims.at(index), status: this.claims.status[index] }))) {
        rows.push([group.name, group.within, group.precision, group.mark, claim.event, claim.status, claim.claimer, claim.date, claim.publisher, claim.title, claim.quote]);
      }
    }
    return rows;
  }
}

window.allegata = new Atlas(JSON.parse(byId("drawing").textContent));
