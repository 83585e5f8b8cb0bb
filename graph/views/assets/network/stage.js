"use strict";
// Where the picture stands in its frame: the places of what is drawn, the room it needs, the zoom.
const EDGE = [92, 60]; // pixels kept free beside and above the outermost actors
const MEDIUM = 760; // pixels of the frame, below which columns stand closer
const LARGEST = 1.15;
const HIGH = 640; // pixels of the frame of a large picture at least
const DETOURS = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3]; // bends that lead around a box

class Stage {
  constructor(picture) {
    this.picture = picture;
    this.canvas = picture.canvas;
    this.narrow = SLIM.matches; // a picture may be larger than its frame, to be read
    this.places = new Map(); // of what is drawn now
    this.closer = this.narrow ? 0.7 : this.canvas.clientWidth < MEDIUM ? 0.75 : 1; // of the space between columns
    this.upright();
  }

  // A flow of few rows runs downwards where the window is narrow, and filters and legend are folded
  // away; the frame of a picture that is laid out here is higher, so that its names can be read.
  upright() {
    const { nodes, flow, groups } = this.picture.drawing;
    if (this.narrow) for (const id of ["filtering", "legend"]) byId(id).open = false;
    const rows = new Set(nodes.map((node) => node.y)).size;
    if (this.narrow && flow && !groups.length && rows <= 3) for (const node of nodes) node.home = [Math.round(node.y * 3.2), Math.round(node.x * 0.4)];
    else if (flow && !groups.length) for (const node of nodes) node.home = [Math.round(node.x * this.closer), node.y];
    if (!groups.length) for (const node of nodes) [node.x, node.y] = node.home;
    if (groups.length && !this.narrow) this.canvas.parentElement.style.minHeight = `${HIGH}px`;
    if (!groups.length) this.heighten(nodes);
  }

  // Makes the frame as high as these actors need it, to be read.
  heighten(nodes) {
    if (this.narrow) return;
    const frame = this.canvas.parentElement;
    const { scale, high } = this.room(nodes);
    const wanted = Math.min(Math.ceil(high * scale) + 2 * EDGE[1], this.picture.drawing.flow ? 2400 : 1100);
    if (wanted > frame.clientHeight) frame.style.minHeight = `${wanted}px`;
  }

  // Gives the actors that are drawn their places: those that Python found where all are drawn, else
  // new ones near the old. Says whether any changed.
  place({ actors }, arrows) {
    const { all, drawing, near } = this.picture;
    const whole = !near.large && actors.size === all.size;
    const links = arrows.map(({ from, to }) => [from, to]);
    const told = whole ? "whole" : JSON.stringify([[...actors].sort((a, b) => a - b), links]);
    if (told === this.laid) return false;
    this.laid = told;
    const ids = [...actors].sort((a, b) => all.get(b).weight - all.get(a).weight || a - b);
    if (whole) this.places = new Map(ids.map((id) => [id, all.get(id).home]));
    else if (!ids.length) this.places = new Map();
    else this.places = drawing.flow ? inColumns(ids, links, COLUMN * this.closer) : arranged(ids, links, this.places);
    for (const [id, [x, y]] of this.places) Object.assign(all.get(id), { x, y });
    if (near.large) this.heighten(ids.map((id) => all.get(id)));
    return true;
  }

  // Bends the arrows of a flow around the boxes that they would run through.
  around(arrows) {
    const { all, drawing } = this.picture;
    if (!drawing.flow) return;
    const boxes = [...this.places.keys()].map((id) => [id, ...this.box(all.get(id))]);
    for (const one of arrows) {
      const others = boxes.filter(([id]) => id !== one.from && id !== one.to);
      const hits = (bend) => Array.from({ length: 25 }, (_, i) => along(all.get(one.from), all.get(one.to), bend, (i + 1) / 26)).filter(([x, y]) => others.some(([, left, top, right, bottom]) => x > left && x < right && y > top && y < bottom)).length;
      const tried = DETOURS.map((more) => one.bend + more).map((bend) => [hits(bend), bend]);
      const [fewest] = tried.reduce((best, next) => (next[0] < best[0] ? next : best));
      [, one.bend] = tried.find(([hit]) => hit === fewest);
    }
  }

  // About the box of an actor in a flow, before it is drawn.
  box({ label, x, y }) {
    const rows = label.split("\n");
    const [wide, high] = [Math.max(...rows.map((row) => row.length)) * 4.6 + 14, rows.length * 10 + 10];
    return [x - wide, y - high, x + wide, y + high];
  }

  // How much larger than drawn signs are at this zoom.
  growth(scale) {
    return Math.min(Math.max(1, 0.6 / scale), 2.5);
  }

  // The boxes that signs and names take, in the picture's own units: [left, top, right, bottom].
  taken(scale) {
    const { network, nodes, names, all, drawing, placed } = this.picture;
    if (drawing.flow) return nodes.getIds().map((id) => network.getBoundingBox(id)).map(({ left, top, right, bottom }) => [left, top, right, bottom]);
    const boxes = nodes.getIds().flatMap((id) => {
      const [node, side] = [all.get(id), placed.spots.get(id)];
      const size = node.size * placed.grow;
      return [names.sign(node, scale, size), ...(side ? [names.box(node, side, scale, size)] : [])];
    });
    return boxes.map((box) => box.map((value) => value / scale));
  }

  // The place of these actors, and the scale at which their breadth fills the canvas.
  room(nodes) {
    const { flow } = this.picture.drawing;
    const edge = Math.min(flow ? 1.5 * EDGE[0] : EDGE[0], this.canvas.clientWidth / (flow && !this.narrow ? 7 : 5));
    const [[left, right], [top, bottom]] = ["x", "y"].map((axis) => {
      const places = nodes.map((node) => node[axis]);
      return places.length ? [Math.min(...places), Math.max(...places)] : [0, 0];
    });
    const scale = Math.min((this.canvas.clientWidth - 2 * edge) / Math.max(right - left, 1), LARGEST);
    return { left: left - 1.3 * EDGE[0], x: (left + right) / 2, y: (top + bottom) / 2, high: bottom - top, scale };
  }

  // Brings these actors into view, with EDGE for the names of the outermost. In a narrow window a
  // picture that would be too small to read keeps its size: a flow then shows where it begins, a
  // network the actor that is spoken of most.
  show(places) {
    const { clientWidth, clientHeight } = this.canvas;
    const { flow } = this.picture.drawing;
    const { left, x, y, high, scale } = this.room(places);
    const fitting = Math.min(scale, (clientHeight - 2 * EDGE[1]) / Math.max(high, 1));
    const kept = this.narrow ? Math.max(fitting, flow ? 0.55 : 0.4) : fitting;
    const cut = kept > fitting && places.length > 0;
    const foremost = cut && !flow ? places.reduce((one, other) => (other.weight > one.weight ? other : one)) : { x, y: y + (flow ? 0 : 12) };
    const middle = cut && flow ? left + clientWidth / 2 / kept : foremost.x;
    this.picture.network.moveTo({ position: { x: middle, y: foremost.y }, scale: kept });
  }
}
