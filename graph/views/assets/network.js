"use strict";
// The picture: draws what Python laid out, and ties canvas, panel, filters and buttons together.
const EDGE = [92, 48]; // pixels kept free beside and above the outermost actors
const NARROW = 620; // pixels, below which a picture may be larger than its frame, to be read
const LARGEST = 1.15;

class Picture {
  constructor(drawing) {
    this.drawing = drawing;
    this.claims = Claims.ofPage();
    this.canvas = byId("canvas");
    this.named();
    this.upright();
    this.looks = new Looks(drawing);
    this.groups = new Groups(drawing.groups, this.all);
    this.names = new Names(drawing);
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.panel = new LinePanel(byId("panel"), this.claims, this.all, this.groups, {
      choose: (choice) => this.choose(choice),
      toggle: (number) => this.toggle(number),
      shrink: () => this.shrink(),
    });
    this.filters = new Filters(byId("filters"), this.claims, () => this.filter());
    this.table = new Table(byId("table"));
    this.chosen = null;
    this.pointed = null;
    const state = this.filters.restore();
    this.groups.open(state.get("open") || "");
    this.sift();
    this.network = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, drawing.options);
    this.listen();
    new Tools(this);
    this.open(state);
  }

  // Gives nodes and edges the names by which the page and its address call them.
  named() {
    for (const node of this.drawing.nodes) {
      const [key, name, kind] = this.claims.actors[node.id];
      Object.assign(node, { key, name, kind: this.claims.kinds[kind] });
    }
    this.drawing.edges.forEach((edge, number) => Object.assign(edge, { id: `line-${number}`, number, actors: [edge.from, edge.to] }));
    this.all = new Map(this.drawing.nodes.map((node) => [node.id, node]));
    this.numbers = new Map(this.drawing.nodes.map((node) => [node.key, node.id]));
  }

  // A flow of few rows runs downwards where the window is narrow, and filters and legend are folded away; the
  // frame of a large picture is higher than the window, so that its names can be read.
  upright() {
    const { nodes, flow, groups } = this.drawing;
    const narrow = this.canvas.clientWidth <= NARROW;
    if (narrow) for (const id of ["filtering", "legend"]) byId(id).open = false;
    const rows = new Set(nodes.map((node) => node.y)).size;
    if (narrow && flow && rows <= 3) for (const node of nodes) [node.x, node.y] = [Math.round(node.y * 3.2), Math.round(node.x * 0.4)];
    const drawing = this.canvas.parentElement;
    if (groups.length) drawing.style.minHeight = narrow ? "" : "640px";
    if (narrow || groups.length) return;
    const { scale, high } = this.room(nodes);
    const wanted = Math.min(Math.ceil(high * scale) + 2 * EDGE[1], flow ? 2400 : 1100);
    if (wanted > drawing.clientHeight) drawing.style.minHeight = `${wanted}px`;
  }

  listen() {
    this.network.on("click", (event) => this.clicked(event));
    this.network.on("hoverNode", ({ node }) => this.point(node));
    this.network.on("blurNode", () => this.point(null));
    this.network.on("zoom", () => this.dress());
    this.network.on("resize", () => requestAnimationFrame(() => this.fit()));
    this.network.on("beforeDrawing", (context) => this.groups.paint(context, this.drawn.discs, this.network.getScale()));
    // vis-network fits the bare dots itself before its first drawing; ours comes after.
    this.network.once("afterDrawing", () => { this.fit(); this.canvas.dataset.drawn = "yes"; });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
  }

  clicked({ nodes, edges, pointer }) {
    const disc = nodes.length || edges.length ? null : this.groups.at(pointer.canvas, this.drawn.discs);
    if (disc) this.toggle(disc.group.number);
    else this.choose(nodes.length ? { actor: this.all.get(nodes[0]).key } : edges.length ? { line: edges[0] } : null);
  }

  // Chooses what the address names, and shows all.
  open(state) {
    const line = state.has("claim") ? this.lineOf(state.get("claim")) : state.get("line");
    if (line && this.lines.has(line)) this.choose({ line });
    else if (this.numberOf(state.get("actor")) !== undefined) this.choose({ actor: state.get("actor") });
    else this.choose(null);
    this.fit();
  }

  lineOf(claim) {
    const index = this.claims.indexOf(claim);
    return this.drawing.edges.find((edge) => edge.claims.includes(index))?.id;
  }

  numberOf(key) {
    return this.numbers.get(key);
  }

  filter() {
    this.sift();
    const still = this.chosen && (this.chosen.line ? this.lines.has(this.chosen.line) : this.drawn.ends.has(this.numberOf(this.chosen.actor)));
    this.choose(still ? this.chosen : null);
  }

  // Draws the strongest lines again, and no neighbours besides.
  shrink() {
    this.groups.grow();
    this.choose(null);
    this.fit();
  }

  toggle(number) {
    this.groups.toggle(number);
    this.choose(null);
    if (this.groups.opened.has(number)) this.show(this.groups.groups[number]);
  }

  // Finds the lines that pass, and draws.
  sift() {
    this.lines = new Map(this.filters.groups(this.drawing.edges).map((line) => [line.group.id, line]));
    this.table.show(this.lines);
    this.draw();
  }

  // Chooses what is drawn of the lines that pass, and puts it on the canvas.
  draw() {
    const { line, actor } = this.chosen || {};
    this.drawn = this.groups.choose([...this.lines.values()], line || this.numberOf(actor));
    this.put(this.nodes, [...this.drawn.actors].map((id) => this.all.get(id)), (node) => this.node(node));
    this.put(this.edges, this.drawn.lines.map((line) => line.group), (edge) => this.looks.edge(edge, this.hint(edge)));
    byId("shown").textContent = this.told();
    byId("nothing").hidden = this.lines.size > 0;
  }

  // Makes a data set hold these rows and no others.
  put(set, rows, made) {
    const wanted = new Map(rows.map((row) => [row.id, row]));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.add(rows.filter(({ id }) => !set.get(id)).map(made));
  }

  node({ id, group, label, x, y, size, name, kind }) {
    const title = element("div", {}, `${name}\n${kind}`);
    return { id, group, label: this.drawing.flow ? label : " ", x, y, ...(size ? { size } : {}), title };
  }

  hint(edge) {
    const name = (id) => this.all.get(id).name;
    return element("div", {}, `${name(edge.from)} → ${name(edge.to)}\n${edge.words || ""}\n${edge.status}`);
  }

  // What is drawn, out of what there is; nothing is left out in silence.
  told() {
    const { actors, lines, ends } = this.drawn;
    const passing = new Set([...this.lines.values()].flatMap((line) => line.visible)).size;
    const of = (part, whole, noun) => (part === whole ? counted(whole, noun) : `${part.toLocaleString("en")} of ${counted(whole, noun)}`);
    const parts = [of(actors.size, ends.size, "actor"), of(lines.length, this.lines.size, "line"), `${of(passing, this.behind(), "claim")}`];
    const closed = actors.size < ends.size ? " · choose an actor for its neighbours, open a disc for more" : "";
    return parts.join(", ") + closed;
  }

  // How many claims stand behind all lines.
  behind() {
    this.total ??= new Set(this.drawing.edges.flatMap((edge) => edge.claims)).size;
    return this.total;
  }

  choose(choice) {
    this.chosen = choice;
    if (choice?.actor) this.groups.grow(this.numberOf(choice.actor));
    if (this.drawing.groups.length) this.draw();
    const all = [...this.lines.values()];
    if (!choice) {
      this.network.unselectAll();
      this.panel.overview(all, this.drawn.discs);
    } else if (choice.line) {
      if (this.edges.get(choice.line)) this.network.setSelection({ nodes: [], edges: [choice.line] }, { highlightEdges: false });
      const line = this.lines.get(choice.line);
      const pair = ({ group }) => [...group.actors].sort().join(" ");
      this.panel.line(line, all.filter((other) => other !== line && pair(other) === pair(line)));
    } else this.chooseActor(this.numberOf(choice.actor), all);
    this.dress();
    this.filters.save({ ...(choice || {}), ...(this.groups.opened.size ? { open: [...this.groups.opened].join(",") } : {}) });
  }

  chooseActor(actor, all) {
    if (this.nodes.get(actor)) this.network.setSelection({ nodes: [actor], edges: [] }, { highlightEdges: false });
    const from = all.filter(({ group }) => group.from === actor);
    const to = all.filter(({ group }) => group.to === actor && group.from !== actor);
    const loose = this.filters.passing(this.drawing.loose[actor] || []);
    const beside = this.drawn.discs.length ? this.groups.neighbours(actor, all, this.drawn.actors) : null;
    this.panel.actor(actor, from, to, loose, beside);
  }

  point(id) {
    this.pointed = id;
    if (!this.drawing.flow) this.dressDots(this.network.getScale(), ...this.nearby());
  }

  // The lines of the choice and the actors on them; null and nobody where nothing is chosen.
  nearby() {
    const { chosen } = this;
    if (!chosen) return [null, new Set()];
    const actor = chosen.actor && this.numberOf(chosen.actor);
    const ours = ({ group }) => (chosen.line ? group.id === chosen.line : group.actors.includes(actor));
    const touched = new Map([...this.lines].filter(([, line]) => ours(line)));
    const near = new Set([...touched.values()].flatMap(({ group }) => group.actors));
    if (chosen.actor) near.add(actor);
    return [touched, near];
  }

  // Gives every sign, name and line its look at this zoom: what is chosen stands out, and names,
  // signs and strokes keep a size that can be seen.
  dress() {
    const scale = this.network.getScale();
    const [touched, near] = this.nearby();
    if (this.drawing.flow) this.nodes.update(this.nodes.getIds().map((id) => ({ id, opacity: !touched || near.has(id) ? 1 : 0.35 })));
    else this.dressDots(scale, touched, near);
    const { lines } = this.drawn;
    const tags = this.tags(lines);
    this.edges.update(lines.map((line) => this.looks.dressed(line, { scale, touched, count: lines.length, aside: this.groups.aside(line.group), tagged: tags.has(line.group.id) })));
  }

  // The lines whose words have room.
  tags(lines) {
    if (!this.drawing.labelled || (!this.drawing.flow && lines.length > CROWDED)) return new Set();
    const boxes = this.nodes.getIds().map((id) => this.network.getBoundingBox(id)).map(({ left, top, right, bottom }) => [left, top, right, bottom]);
    return this.names.tagged(lines, this.looks, this.looks.font(this.network.getScale()), (id) => this.all.get(id), boxes);
  }

  dressDots(scale, touched, near) {
    const grow = this.drawing.groups.length ? Math.max(1, 0.32 / scale) : Math.min(Math.max(1, 0.6 / scale), 2.5);
    const font = this.names.pixels / Math.min(scale, 1);
    const wanted = new Set(this.pointed ? [...near, this.pointed] : near);
    const named = touched ? wanted : this.drawn.actors;
    const spots = this.names.placed(named, wanted, this.below(), scale, (node) => node.size * grow);
    this.nodes.update(this.nodes.getIds().map((id) => {
      const node = this.all.get(id);
      const side = spots.get(id);
      const size = node.size * grow;
      const vadjust = side ? this.names.lift(node, side, size, font) : 0;
      return { id, size, label: side ? node.label : " ", font: { size: font, vadjust, strokeWidth: font / 3 }, opacity: !touched || near.has(id) ? 1 : 0.25 };
    }));
  }

  // The actors whose lines mostly lead downwards.
  below() {
    const leaning = new Map();
    for (const { group } of this.drawn.lines) {
      const down = Math.sign(this.all.get(group.to).y - this.all.get(group.from).y);
      leaning.set(group.from, (leaning.get(group.from) || 0) + down);
      leaning.set(group.to, (leaning.get(group.to) || 0) - down);
    }
    return new Set([...leaning].flatMap(([id, sum]) => (sum > 0 ? [id] : [])));
  }

  // The place of these actors, and the scale at which their breadth fills the canvas.
  room(nodes) {
    const edge = Math.min(this.drawing.groups.length ? 12 : this.drawing.flow ? 1.5 * EDGE[0] : EDGE[0], this.canvas.clientWidth / 5);
    const [[left, right], [top, bottom]] = ["x", "y"].map((axis) => {
      const places = nodes.flatMap((node) => [node[axis] - (node.r || 0), node[axis] + (node.r || 0)]);
      return places.length ? [Math.min(...places), Math.max(...places)] : [0, 0];
    });
    const scale = Math.min((this.canvas.clientWidth - 2 * edge) / Math.max(right - left, 1), LARGEST);
    return { left: left - 1.3 * EDGE[0], x: (left + right) / 2, y: (top + bottom) / 2, high: bottom - top, scale };
  }

  fit() {
    const { discs, actors } = this.drawn;
    this.show(...(discs.length ? discs.map(({ group }) => group) : [...actors].map((id) => this.all.get(id))));
  }

  // Brings these actors or groups into view, with EDGE for the names of the outermost. In a narrow
  // window a picture that would be too small to read keeps its size: a flow then shows where it
  // begins, a network the actor that is spoken of most.
  show(...places) {
    const { clientWidth, clientHeight } = this.canvas;
    const { flow } = this.drawing;
    const { left, x, y, high, scale } = this.room(places);
    const fitting = Math.min(scale, (clientHeight - 2 * (this.drawn.discs.length ? 12 : EDGE[1])) / Math.max(high, 1));
    const kept = clientWidth <= NARROW && !this.drawn.discs.length ? Math.max(fitting, flow ? 0.7 : 0.5) : fitting;
    const cut = kept > fitting && places.length > 0;
    const foremost = cut && !flow ? places.reduce((one, other) => (other.weight > one.weight ? other : one)) : { x, y: y + (flow ? 0 : 12) };
    const middle = cut && flow ? left + clientWidth / 2 / kept : foremost.x;
    this.network.moveTo({ position: { x: middle, y: foremost.y }, scale: kept });
    this.dress();
  }
}

window.allegata = new Picture(JSON.parse(byId("drawing").textContent));
