"use strict";
// The picture: draws what Python laid out, and ties canvas, panel, filters and buttons together.
class Picture {
  constructor(drawing) {
    this.drawing = drawing;
    this.claims = Claims.ofPage();
    this.canvas = byId("canvas");
    this.named();
    this.looks = new Looks(drawing);
    this.names = new Names(drawing);
    this.tags = new Tags(drawing, this.looks, (id) => this.all.get(id));
    this.nodes = new vis.DataSet();
    this.edges = new vis.DataSet();
    this.stage = new Stage(this);
    this.near = new Neighbourhoods(drawing.groups, this.all, (one) => Boolean(this.filters.text && this.filters.found[one]));
    this.panel = new LinePanel(byId("panel"), this.claims, this.all, this.near, {
      choose: (choice) => this.choose(choice),
      begin: (actor) => this.begin(actor),
      only: (who) => this.filters.set({ who }),
    });
    this.filters = new Filters(byId("filters"), this.claims, () => this.filter());
    this.table = new Table(byId("table"));
    this.chosen = null;
    this.pointed = null;
    const state = this.filters.restore();
    this.near.restore(state, (key) => this.numberOf(key));
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
      Object.assign(node, { key, name, kind: this.claims.kinds[kind], said: node.label, home: node.x === undefined ? null : [node.x, node.y] });
    }
    this.drawing.edges.forEach((edge, number) => Object.assign(edge, { id: `line-${number}`, number, actors: [edge.from, edge.to] }));
    this.all = new Map(this.drawing.nodes.map((node) => [node.id, node]));
    this.numbers = new Map(this.drawing.nodes.map((node) => [node.key, node.id]));
  }

  listen() {
    this.network.on("click", (event) => this.clicked(event));
    this.network.on("hoverNode", ({ node }) => this.point(node));
    this.network.on("blurNode", () => this.point(null));
    this.network.on("zoom", () => this.dress());
    // A frame, as a notebook's, may get its breadth after the page is drawn.
    this.network.on("resize", () => requestAnimationFrame(() => { this.draw(); this.stage.heighten(this.actors()); this.fit(); }));
    this.network.on("afterDrawing", (context) => this.tags.paint(context, this.tagged || []));
    // vis-network fits the bare dots itself before its first drawing; ours comes after.
    this.network.once("afterDrawing", () => { this.fit(); this.canvas.dataset.drawn = "yes"; });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
  }

  clicked({ nodes, edges }) {
    this.choose(nodes.length ? { actor: this.all.get(nodes[0]).key } : edges.length ? this.choiceOf(edges[0]) : null);
  }

  // An arrow of one line is that line; one of several is opened as their list.
  choiceOf(id) {
    return this.lines.has(id) ? { line: id } : { arrow: id };
  }

  // Chooses what the address names, and shows all.
  open(state) {
    const line = state.has("claim") ? this.lineOf(state.get("claim")) : state.get("line");
    if (line && this.lines.has(line)) this.choose({ line });
    else if (this.numberOf(state.get("actor")) !== undefined) this.choose({ actor: state.get("actor") });
    else if (this.arrows.some(({ id }) => id === state.get("arrow"))) this.choose({ arrow: state.get("arrow") });
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
    const { line, actor, arrow } = this.chosen || {};
    const still = line ? this.lines.has(line) : actor ? this.drawn.ends.has(this.numberOf(actor)) : this.arrows.some(({ id }) => id === arrow);
    this.choose(still ? this.chosen : null);
    this.fit();
  }

  // Begins at an actor's neighbourhood; null draws the most connected again.
  begin(actor) {
    this.near.begin(actor);
    this.choose(actor === null ? null : { actor: this.all.get(actor).key });
    this.fit();
  }

  // Finds the lines that pass, and draws.
  sift() {
    this.lines = new Map(this.filters.groups(this.drawing.edges).map((line) => [line.group.id, line]));
    this.table.show(this.lines);
    this.draw();
  }

  // Chooses what is drawn of the lines that pass, and puts it on the canvas.
  draw() {
    this.drawn = this.near.choose([...this.lines.values()], this.lines.get(this.chosen?.line)?.group);
    const { arrows, base, left } = this.bundles(this.drawn);
    Object.assign(this, { arrows, left });
    this.arrowOf = new Map(this.arrows.flatMap((arrow) => arrow.lines.map(({ group }) => [group.id, arrow])));
    for (const id of this.drawn.actors) this.say(this.all.get(id));
    const moved = this.stage.place(this.drawn, base);
    this.stage.around(this.arrows);
    this.put(this.nodes, [...this.drawn.actors].map((id) => this.node(this.all.get(id))));
    this.put(this.edges, this.arrows.map((arrow) => this.looks.edge(arrow, this.hint(arrow))));
    byId("shown").textContent = this.told();
    byId("nothing").hidden = this.lines.size > 0;
    return moved;
  }

  // The arrows of these lines; of a large picture the strongest, those of actors that are searched
  // for before others, and all of what is chosen or begun at.
  bundles({ lines, actors }) {
    const { near, chosen, drawing } = this;
    if (!near.large) { const all = bundled(lines, this.claims, drawing.flow); return { arrows: all, base: all, left: [] }; }
    const actor = chosen?.actor ? this.numberOf(chosen.actor) : null;
    const first = (arrow) => arrow.actors.some((one) => one === near.start || near.found(one));
    const always = (arrow) => arrow.actors.some((one) => one === actor || one === near.start) || arrow.id === chosen?.arrow || arrow.lines.some(({ group }) => group.id === chosen?.line);
    return strongest(lines, this.claims, drawing.flow, { count: actors.size, first, always });
  }

  // Makes a data set hold these rows and no others.
  put(set, rows) {
    const wanted = new Set(rows.map(({ id }) => id));
    set.remove(set.getIds().filter((id) => !wanted.has(id)));
    set.update(rows);
  }

  // What stands at an actor: its name, and how many of its neighbours are not drawn.
  say(node) {
    const hidden = this.drawn.hidden.get(node.id) || [];
    node.said = hidden.length ? `${node.label} +${hidden.length}` : node.label;
  }

  node(node) {
    const { id, group, x, y, size, name, kind } = node;
    const hidden = this.drawn.hidden.get(id) || [];
    const some = hidden.slice(0, 6).map((other) => this.all.get(other).name).join(", ");
    const more = hidden.length ? `\n+${hidden.length} not drawn: ${some}${hidden.length > 6 ? ", …" : ""}` : "";
    return { id, group, label: this.drawing.flow ? node.said : " ", x, y, ...(size ? { size } : {}), title: element("div", {}, `${name}\n${kind}${more}`) };
  }

  hint({ from, to, lines }) {
    const name = (id) => this.all.get(id).name;
    const told = lines.map(({ group }) => [group.words, group.status].filter(Boolean).join(" · "));
    return element("div", {}, [`${name(from)} → ${name(to)}`, ...told.slice(0, 5), ...(told.length > 5 ? ["…"] : [])].join("\n"));
  }

  // What is drawn, out of what there is; nothing is left out in silence.
  told() {
    const { actors, ends } = this.drawn;
    const lines = this.arrows.flatMap((arrow) => arrow.lines);
    const passing = new Set([...this.lines.values()].flatMap((line) => line.visible)).size;
    const of = (part, whole, noun) => (part === whole ? counted(whole, noun) : `${part.toLocaleString("en")} of ${counted(whole, noun)}`);
    const arrows = this.arrows.length < lines.length ? ` in ${counted(this.arrows.length, "arrow")}` : "";
    const parts = [of(actors.size, ends.size, "actor"), of(lines.length, this.lines.size, "line") + arrows, of(passing, this.behind(), "claim")];
    const thin = this.left.length ? ` · the strongest arrows; ${counted(this.left.length, "line")} between these actors not drawn` : "";
    const closed = actors.size < ends.size ? " · choose an actor for its neighbours; +3: three are not drawn" : "";
    return parts.join(", ") + thin + closed;
  }

  // How many claims stand behind all lines.
  behind() {
    this.total ??= new Set(this.drawing.edges.flatMap((edge) => edge.claims)).size;
    return this.total;
  }

  choose(choice) {
    this.chosen = choice;
    if (choice?.actor) this.near.grow(this.numberOf(choice.actor));
    if (this.near.large && this.draw() && this.network) this.fit();
    const all = [...this.lines.values()];
    if (!choice) {
      this.network.unselectAll();
      this.panel.overview(all, this.drawn, this.left);
    } else if (choice.actor) this.chooseActor(this.numberOf(choice.actor), all);
    else this.chooseArrow(choice.line ? this.arrowOf.get(choice.line) : this.arrows.find(({ id }) => id === choice.arrow), all);
    this.dress();
    this.filters.save({ ...(choice || {}), ...this.near.state() });
  }

  chooseArrow(arrow, all) {
    this.network.setSelection({ nodes: [], edges: [arrow.id] }, { highlightEdges: false });
    const line = this.lines.get(this.chosen.line);
    const pair = ({ group }) => [...group.actors].sort().join(" ");
    const others = (shown) => all.filter((other) => !shown.includes(other) && pair(other) === pair(arrow.lines[0]));
    if (line) this.panel.line(line, others([line]));
    else this.panel.arrow(arrow, others(arrow.lines));
  }

  chooseActor(actor, all) {
    if (this.nodes.get(actor)) this.network.setSelection({ nodes: [actor], edges: [] }, { highlightEdges: false });
    const from = all.filter(({ group }) => group.from === actor);
    const to = all.filter(({ group }) => group.to === actor && group.from !== actor);
    const loose = this.filters.passing(this.drawing.loose[actor] || []);
    this.panel.actor(actor, from, to, loose, this.drawn.hidden.get(actor) || []);
  }

  point(id) {
    this.pointed = id;
    if (!this.drawing.flow) this.dressDots(this.network.getScale(), ...this.nearby());
  }

  // The arrows of the choice (their ids) and the actors on them; null and nobody where nothing is chosen.
  nearby() {
    const { chosen } = this;
    if (!chosen) return [null, new Set()];
    const actor = chosen.actor && this.numberOf(chosen.actor);
    const one = chosen.line ? this.arrowOf.get(chosen.line)?.id : chosen.arrow;
    const touched = this.arrows.filter((arrow) => (chosen.actor ? arrow.actors.includes(actor) : arrow.id === one));
    const near = new Set(touched.flatMap(({ actors }) => actors));
    if (chosen.actor) near.add(actor);
    return [new Set(touched.map(({ id }) => id)), near];
  }

  // Gives every sign, name and arrow its look at this zoom: what is chosen stands out, and names,
  // signs and strokes keep a size that can be seen.
  dress() {
    const scale = this.network.getScale();
    const [touched, near] = this.nearby();
    if (this.drawing.flow) this.nodes.update(this.nodes.getIds().map((id) => ({ id, opacity: !touched || near.has(id) ? 1 : 0.35 })));
    else this.dressDots(scale, touched, near);
    this.edges.update(this.arrows.map((arrow) => this.looks.dressed(arrow, { scale, touched, count: this.arrows.length })));
    const spoken = touched ? this.arrows.filter(({ id }) => touched.has(id)) : this.arrows;
    this.tagged = this.tags.placed(spoken, this.looks.font(scale), this.stage.taken(scale));
  }

  dressDots(scale, touched, near) {
    const grow = this.stage.growth(scale);
    const font = this.names.pixels / Math.min(scale, 1);
    const wanted = new Set(this.pointed ? [...near, this.pointed] : near);
    const spots = this.names.placed(this.drawn.actors, wanted, this.stage.sides, scale, (node) => node.size * grow);
    this.placed = { spots, grow };
    this.nodes.update(this.nodes.getIds().map((id) => {
      const node = this.all.get(id);
      const side = spots.get(id);
      const size = node.size * grow;
      const vadjust = side ? this.names.lift(node, side, size, font) : 0;
      const aside = touched && !near.has(id);
      return { id, size, label: side ? node.said : " ", font: { size: font, vadjust, strokeWidth: font / 3, color: aside ? ASIDE : undefined }, opacity: aside ? 0.25 : 1 };
    }));
  }

  fit() {
    this.stage.show(this.actors());
    this.dress();
  }

  // The actors that are drawn.
  actors() {
    return [...this.drawn.actors].map((id) => this.all.get(id));
  }
}

window.allegata = new Picture(JSON.parse(byId("drawing").textContent));
