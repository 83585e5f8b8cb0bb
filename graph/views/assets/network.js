"use strict";
// The picture: draws what Python laid out, and ties canvas, panel, filters and buttons together.
class Picture {
  constructor(drawing) {
    this.drawing = drawing;
    this.canvas = byId("canvas");
    this.upright();
    this.nodes = new vis.DataSet(drawing.nodes.map((node) => ({ ...node, title: this.tip(node) })));
    this.edges = new vis.DataSet(drawing.edges.map((edge) => ({ ...edge })));
    this.network = new vis.Network(this.canvas, { nodes: this.nodes, edges: this.edges }, drawing.options);
    this.panel = new Panel(byId("panel"), drawing, (choice) => this.choose(choice));
    this.filters = new Filters(byId("filters"), drawing, () => this.filter());
    this.chosen = null;
    this.network.on("click", ({ nodes, edges }) => this.choose(nodes.length ? { actor: nodes[0] } : edges.length ? { line: edges[0] } : null));
    this.network.on("hoverNode", ({ node }) => this.label(node, true));
    this.network.on("blurNode", ({ node }) => this.label(node, false));
    this.network.on("resize", () => requestAnimationFrame(() => this.fit()));
    // vis-network fits the bare dots itself before its first drawing; ours comes after.
    this.network.once("afterDrawing", () => { this.fit(); this.canvas.dataset.drawn = "yes"; });
    this.tools();
    this.open();
  }

  // A flow runs downwards where the window is narrow, and the filters are folded away.
  upright() {
    if (this.canvas.clientWidth > 620) return;
    byId("filtering").open = false;
    if (!this.drawing.flow) return;
    for (const node of this.drawing.nodes) [node.x, node.y] = [Math.round(node.y * 1.35), Math.round(node.x * 0.5)];
  }

  tip(node) {
    return element("div", {}, `${node.name}\n${node.kind}`);
  }

  // Names of the less linked actors of a large picture show while they are pointed at or chosen.
  label(id, on) {
    const node = this.drawing.nodes.find((one) => one.id === id);
    if (node && node.label.trim() === "") this.nodes.update({ id, label: on || (this.chosen && this.chosen.actor === id) ? node.name : " " });
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
    const ends = new Set([...this.lines.values()].flatMap(({ edge }) => [edge.from, edge.to]));
    this.edges.update(this.drawing.edges.map(({ id }) => ({ id, hidden: !this.lines.has(id), width: this.width(id) })));
    this.nodes.update(this.drawing.nodes.map(({ id }) => ({ id, hidden: !ends.has(id) })));
    const claims = new Set([...this.lines.values()].flatMap((line) => line.visible)).size;
    byId("shown").textContent = `${counted(ends.size, "actor")}, ${counted(this.lines.size, "line")}, ${counted(claims, "claim")} of ${this.drawing.claims.length.toLocaleString("en")}`;
    byId("nothing").hidden = this.lines.size > 0;
    this.choose(this.stillThere(this.chosen, ends) ? this.chosen : null);
  }

  stillThere(choice, ends) {
    return choice && (choice.line ? this.lines.has(choice.line) : ends.has(choice.actor));
  }

  width(id) {
    const line = this.lines.get(id);
    return line ? Math.min(1 + 1.2 * Math.sqrt(line.claimers), 9) : 1;
  }

  choose(choice) {
    const before = this.chosen;
    this.chosen = choice;
    if (before && before.actor) this.label(before.actor, false);
    const all = [...this.lines.values()];
    if (!choice) {
      this.network.unselectAll();
      this.panel.overview(all);
    } else if (choice.line) {
      this.network.setSelection({ nodes: [], edges: [choice.line] }, { highlightEdges: false });
      this.panel.line(this.lines.get(choice.line));
    } else {
      this.network.setSelection({ nodes: [choice.actor], edges: [] }, { highlightEdges: false });
      this.label(choice.actor, true);
      const from = all.filter(({ edge }) => edge.from === choice.actor);
      this.panel.actor(choice.actor, from, all.filter(({ edge }) => edge.to === choice.actor && edge.from !== choice.actor));
    }
    this.fade(choice);
    this.filters.save(choice || {});
  }

  // What does not belong to the choice steps back.
  fade(choice) {
    const near = new Set();
    for (const { edge } of this.lines.values()) {
      const touched = choice && (choice.line ? edge.id === choice.line : edge.from === choice.actor || edge.to === choice.actor);
      if (touched) near.add(edge.from).add(edge.to);
      this.edges.update({ id: edge.id, color: { ...edge.color, opacity: !choice || touched ? edge.color.opacity : 0.18 } });
    }
    this.nodes.update(this.drawing.nodes.map(({ id }) => ({ id, opacity: !choice || near.has(id) ? 1 : 0.3 })));
  }

  // All that is in view, with room for the names beside and under the outermost actors.
  fit() {
    const shown = this.nodes.get({ filter: (node) => !node.hidden });
    if (!shown.length) return;
    const xs = shown.map((node) => node.x);
    const ys = shown.map((node) => node.y);
    const [left, right] = [Math.min(...xs) - 95, Math.max(...xs) + 95];
    const [top, bottom] = [Math.min(...ys) - 50, Math.max(...ys) + 85];
    const { clientWidth, clientHeight } = this.canvas;
    const scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.25);
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale });
  }

  tools() {
    const zoom = (factor) => this.network.moveTo({ scale: this.network.getScale() * factor });
    byId("zoom-in").addEventListener("click", () => zoom(1.3));
    byId("zoom-out").addEventListener("click", () => zoom(1 / 1.3));
    byId("zoom-fit").addEventListener("click", () => this.fit());
    byId("save-png").addEventListener("click", () => this.canvas.querySelector("canvas").toBlob((blob) => this.save(blob, "png")));
    byId("save-csv").addEventListener("click", () => this.save(new Blob([this.csv()], { type: "text/csv" }), "csv"));
    document.addEventListener("keydown", (event) => { if (event.key === "Escape") this.choose(null); });
  }

  csv() {
    const rows = [["from", "to", "status", "event", "claimer", "speech act", "certainty", "polarity", "date", "published", "publisher", "title", "quote"]];
    for (const { edge, visible } of this.lines.values()) {
      for (const claim of visible.map((index) => this.drawing.claims[index])) {
        rows.push([this.panel.name(edge.from), this.panel.name(edge.to), edge.status, claim.event, claim.claimer, claim.act, claim.certainty, claim.polarity, claim.date, claim.published, claim.publisher, claim.title, claim.quote]);
      }
    }
    // A leading =, +, - or @ would be run as a formula by a spreadsheet.
    const cell = (value) => `"${String(value).replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
    return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  save(blob, kind) {
    const link = element("a", { href: URL.createObjectURL(blob), download: `${this.drawing.name}.${kind}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
}

window.allegata = new Picture(JSON.parse(byId("drawing").textContent));
