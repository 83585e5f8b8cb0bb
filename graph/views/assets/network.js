"use strict";
// The picture: draws what Python laid out, and ties canvas, panel, filters and buttons together.
const CROWDED = 24; // lines, above which their words show only where one is chosen
const EDGE = [92, 48]; // pixels kept free beside and above the outermost actors
const NARROW = 620; // pixels, below which a picture may be larger than its frame, to be read
const LARGEST = 1.15;

class Picture {
  constructor(drawing) {
    this.drawing = drawing;
    this.canvas = byId("canvas");
    this.upright();
    this.nodes = new vis.DataSet(drawing.nodes.map((node) => ({ ...node, title: this.tip(node) })));
    this.edges = new vis.DataSet(drawing.edges.map((edge) => ({ ...edge, title: this.hint(edge) })));
    this.network = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, drawing.options);
    this.names = new Names(drawing);
    this.panel = new Panel(byId("panel"), drawing, (choice) => this.choose(choice));
    this.filters = new Filters(byId("filters"), drawing, () => this.filter());
    this.chosen = null;
    this.pointed = null;
    this.listen();
    this.tools();
    this.open();
  }

  tip(node) {
    return element("div", {}, `${node.name}\n${node.kind}`);
  }

  hint(edge) {
    const name = (id) => this.drawing.nodes.find((node) => node.id === id).name;
    return element("div", {}, `${name(edge.from)} → ${name(edge.to)}\n${edge.words}\n${edge.status}`);
  }

  // A flow of few rows runs downwards where the window is narrow, and the filters are folded away; the
  // frame of a large picture is higher than the window, so that its names can be read.
  upright() {
    const { nodes, flow } = this.drawing;
    const narrow = this.canvas.clientWidth <= NARROW;
    if (narrow) byId("filtering").open = false;
    const rows = new Set(nodes.map((node) => node.y)).size;
    if (narrow && flow && rows <= 3) for (const node of nodes) [node.x, node.y] = [Math.round(node.y * 3.2), Math.round(node.x * 0.4)];
    const { scale, high } = this.room(nodes);
    const drawing = this.canvas.parentElement;
    const wanted = Math.min(Math.ceil(high * scale) + 2 * EDGE[1], flow ? 2400 : 1100);
    if (!narrow && wanted > drawing.clientHeight) drawing.style.minHeight = `${wanted}px`;
  }

  listen() {
    this.network.on("click", ({ nodes, edges }) => this.choose(nodes.length ? { actor: nodes[0] } : edges.length ? { line: edges[0] } : null));
    this.network.on("hoverNode", ({ node }) => this.point(node));
    this.network.on("blurNode", () => this.point(null));
    this.network.on("zoom", () => this.dress());
    this.network.on("resize", () => requestAnimationFrame(() => this.fit()));
    // vis-network fits the bare dots itself before its first drawing; ours comes after.
    this.network.once("afterDrawing", () => { this.fit(); this.canvas.dataset.drawn = "yes"; });
    // The wheel scrolls the page, as everywhere; with Ctrl it zooms the picture.
    this.canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); }, { capture: true });
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
  }

  open() {
    const state = this.filters.restore();
    this.filter();
    const line = state.has("claim") ? this.lineOf(state.get("claim")) : state.get("line");
    if (line && this.lines.has(line)) this.choose({ line });
    else if (state.has("actor") && this.nodes.get(state.get("actor"))) this.choose({ actor: state.get("actor") });
    this.fit();
  }

  lineOf(claim) {
    const index = this.drawing.claims.findIndex((one) => one.id === claim);
    const found = this.drawing.edges.find((edge) => edge.claims.includes(index));
    return found ? found.id : null;
  }

  filter() {
    this.lines = new Map(this.filters.lines().map((line) => [line.edge.id, line]));
    this.ends = new Set([...this.lines.values()].flatMap(({ edge }) => [edge.from, edge.to]));
    const drawn = new Set(this.drawing.edges.flatMap((edge) => edge.claims)).size;
    const claims = new Set([...this.lines.values()].flatMap((line) => line.visible)).size;
    byId("shown").textContent = `${counted(this.ends.size, "actor")}, ${counted(this.lines.size, "line")}, ${counted(claims, "claim")} of ${drawn.toLocaleString("en")}`;
    byId("nothing").hidden = this.lines.size > 0;
    const still = this.chosen && (this.chosen.line ? this.lines.has(this.chosen.line) : this.ends.has(this.chosen.actor));
    this.choose(still ? this.chosen : null);
  }

  choose(choice) {
    this.chosen = choice;
    const all = [...this.lines.values()];
    if (!choice) {
      this.network.unselectAll();
      this.panel.overview(all);
    } else if (choice.line) {
      this.network.setSelection({ nodes: [], edges: [choice.line] }, { highlightEdges: false });
      const line = this.lines.get(choice.line);
      const pair = ({ edge }) => [edge.from, edge.to].sort().join(" ");
      this.panel.line(line, all.filter((other) => other !== line && pair(other) === pair(line)));
    } else {
      const { actor } = choice;
      this.network.setSelection({ nodes: [actor], edges: [] }, { highlightEdges: false });
      const from = all.filter(({ edge }) => edge.from === actor);
      const to = all.filter(({ edge }) => edge.to === actor && edge.from !== actor);
      this.panel.actor(actor, from, to, this.filters.loose(actor));
    }
    this.dress();
    this.filters.save(choice || {});
  }

  point(id) {
    this.pointed = id;
    if (!this.drawing.flow) this.dressDots(this.network.getScale(), ...this.nearby());
  }

  // The lines of the choice and the actors on them; null and nobody where nothing is chosen.
  nearby() {
    const { chosen } = this;
    if (!chosen) return [null, new Set()];
    const ours = ({ edge }) => (chosen.line ? edge.id === chosen.line : edge.from === chosen.actor || edge.to === chosen.actor);
    const touched = new Map([...this.lines].filter(([, line]) => ours(line)));
    const near = new Set([...touched.values()].flatMap(({ edge }) => [edge.from, edge.to]));
    if (chosen.actor) near.add(chosen.actor);
    return [touched, near];
  }

  // Gives every sign, name and line its look at this zoom: what is chosen stands out, what the
  // filters leave out is gone, and names, signs and strokes keep a size that can be seen.
  dress() {
    const scale = this.network.getScale();
    const [touched, near] = this.nearby();
    if (this.drawing.flow) this.dressBoxes(touched, near);
    else this.dressDots(scale, touched, near);
    this.dressLines(scale, touched);
  }

  dressBoxes(touched, near) {
    this.nodes.update(this.drawing.nodes.map(({ id }) => ({ id, hidden: !this.ends.has(id), opacity: !touched || near.has(id) ? 1 : 0.35 })));
  }

  dressDots(scale, touched, near) {
    const grow = Math.min(Math.max(1, 0.6 / scale), 2.5);
    const font = this.names.pixels / Math.min(scale, 1);
    const wanted = new Set(this.pointed ? [...near, this.pointed] : near);
    const spots = this.names.placed(this.ends, wanted, scale, (node) => node.size * grow);
    this.nodes.update(this.drawing.nodes.map((node) => {
      const side = spots.get(node.id);
      const size = node.size * grow;
      const vadjust = side ? this.names.lift(node, side, size, font) : 0;
      return {
        id: node.id,
        hidden: !this.ends.has(node.id),
        size,
        label: side ? node.label : " ",
        font: { size: font, vadjust, strokeWidth: font / 3 },
        opacity: !touched || near.has(node.id) ? 1 : 0.25,
      };
    }));
  }

  dressLines(scale, touched) {
    const grow = Math.max(1, 0.75 / scale);
    const font = Math.max(14, 11.5 / Math.min(scale, 1));
    const full = this.lines.size > 8 * CROWDED && !touched ? 0.4 : 0.8;
    const tagged = touched || (this.lines.size <= CROWDED ? this.lines : new Map());
    this.edges.update(this.drawing.edges.map((edge) => {
      const line = this.lines.get(edge.id);
      const faint = touched && !touched.has(edge.id);
      return {
        id: edge.id,
        hidden: !line,
        width: line ? Math.min(1 + 1.2 * Math.sqrt(line.claimers), 9) * grow : 1,
        dashes: edge.dashes && edge.dashes.map((length) => length * grow),
        label: tagged.has(edge.id) ? edge.tag : "",
        font: { size: font },
        color: { ...edge.color, opacity: faint ? 0.12 : full },
      };
    }));
  }

  // The place of these actors, and the scale at which their breadth fills the canvas.
  room(nodes) {
    const edge = Math.min(EDGE[0], this.canvas.clientWidth / 5);
    const [[left, right], [top, bottom]] = ["x", "y"].map((axis) => {
      const places = nodes.map((node) => node[axis]);
      return places.length ? [Math.min(...places), Math.max(...places)] : [0, 0];
    });
    const scale = Math.min((this.canvas.clientWidth - 2 * edge) / Math.max(right - left, 1), LARGEST);
    return { left: left - edge, x: (left + right) / 2, y: (top + bottom) / 2, high: bottom - top, scale };
  }

  // All that is in view, with EDGE for the names of the outermost actors. In a narrow window a
  // picture that would be too small to read keeps its size, and a flow shows where it begins.
  fit() {
    const { clientWidth, clientHeight } = this.canvas;
    const { left, x, y, high, scale } = this.room(this.drawing.nodes.filter(({ id }) => this.ends.has(id)));
    const fitting = Math.min(scale, (clientHeight - 2 * EDGE[1]) / Math.max(high, 1));
    const kept = clientWidth <= NARROW ? Math.max(fitting, 0.5) : fitting;
    const middle = this.drawing.flow && kept > fitting ? left + clientWidth / 2 / kept : x;
    this.network.moveTo({ position: { x: middle, y: y + (this.drawing.flow ? 0 : 12) }, scale: kept });
    this.dress();
  }

  tools() {
    const zoom = (factor) => {
      this.network.moveTo({ scale: this.network.getScale() * factor });
      this.dress();
    };
    byId("zoom-in").addEventListener("click", () => zoom(1.3));
    byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
    byId("zoom-fit").addEventListener("click", () => this.fit());
    byId("save-png").addEventListener("click", () => this.canvas.querySelector("canvas").toBlob((blob) => saved(blob, `${this.drawing.name}.png`)));
    byId("save-csv").addEventListener("click", () => saved(new Blob([asCsv(this)], { type: "text/csv" }), `${this.drawing.name}.csv`));
  }
}

window.allegata = new Picture(JSON.parse(byId("drawing").textContent));
