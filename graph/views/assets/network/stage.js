"use strict";
// Where the picture stands in its frame: the places of what is drawn, the room it needs, the zoom.
const EDGE = [138, 60]; // pixels kept free beside and above the outermost actors of a flow
const MEDIUM = 760; // pixels of the frame, below which columns stand closer, and parts one under another
const LARGEST = 1.15; // zoom
const [TALL, PLAIN] = [1100, 0.8]; // pixels of a flow's height above which it is drawn smaller, and the zoom where that ends
const PASSED = 0.8; // of a narrow window's height that a picture takes at most
const HIGH = 640; // pixels of the frame of a large picture at least
const HIGHEST = 2400; // and of any
const DETOURS = [0, 0.1, -0.1, 0.2, -0.2, 0.3, -0.3, 0.4, -0.4]; // bends that lead around a box

class Stage {
  constructor(picture) {
    this.picture = picture;
    this.canvas = picture.canvas;
    this.narrow = SLIM.matches;
    this.places = new Map(); // of what is drawn now
    this.sides = new Map(); // of the names there
    this.tight = false; // a flow whose columns stand as close as they can
    this.slim = this.canvas.clientWidth < MEDIUM;
    this.closer = this.slim && !this.narrow ? 0.75 : 1; // of the space between columns
    this.upright();
  }

  // A flow of few rows runs downwards where the window is narrow, and filters and legend are folded
  // away; the frame of a picture that is laid out here is higher, so that its names can be read.
  upright() {
    const { nodes, flow, groups } = this.picture.drawing;
    makeRoom();
    const rows = new Set(nodes.map((node) => node.y)).size;
    if (this.narrow && flow) for (const node of nodes) node.label = shortened(node.label);
    this.turned = this.narrow && flow && !groups.length && rows <= 3;
    if (this.turned) for (const node of nodes) node.home = [Math.round(node.y * 2.4), Math.round(node.x * 0.4)];
    else if (flow && !groups.length) for (const node of nodes) node.home = [Math.round(node.x * this.closer), node.y];
    if (!groups.length) for (const node of nodes) [node.x, node.y] = node.home;
    if (groups.length && !this.narrow) this.canvas.parentElement.style.minHeight = `${HIGH}px`;
    if (flow && !groups.length && !this.narrow) this.heighten(nodes);
  }

  // Makes the frame as high as these actors need it, to be read; in a narrow window not so high that
  // a finger finds no way past it.
  heighten(nodes) {
    const frame = this.canvas.parentElement;
    const { scale, high } = this.room(nodes);
    const wanted = Math.min(Math.ceil(high * scale) + 2 * (this.boxed() ? BRINK : EDGE[1]), this.most());
    if (wanted > frame.clientHeight) frame.style.minHeight = `${wanted}px`;
  }

  // Pixels of a frame's height at most.
  most() {
    return this.narrow ? innerHeight * PASSED : HIGHEST;
  }

  // Gives the actors that are drawn their places: those that Python found where all are drawn, else
  // new ones near the old. Says whether any changed.
  place({ actors }, arrows) {
    const { all, drawing, near } = this.picture;
    const whole = !near.large && actors.size === all.size;
    const links = arrows.map(({ from, to }) => [from, to]);
    const told = JSON.stringify([this.canvas.clientWidth, whole ? "whole" : [[...actors].sort((a, b) => a - b), links]]);
    if (told === this.laid) return false;
    this.laid = told;
    const ids = [...actors].sort((a, b) => all.get(b).weight - all.get(a).weight || a - b);
    if (whole) this.places = new Map(ids.map((id) => [id, all.get(id).home]));
    if (!ids.length) this.places = new Map();
    else if (!drawing.flow) this.places = this.named(ids, links, whole);
    else if (!whole) this.places = inColumns(ids, links, COLUMN * this.closer, this.slim);
    const put = () => { for (const [id, [x, y]] of this.places) Object.assign(all.get(id), { x, y }); };
    put();
    this.tight = false;
    this.tight = drawing.flow && !(whole && this.turned) && (this.narrow || this.room(ids.map((id) => all.get(id))).scale < TINY);
    if (this.tight) {
      this.places = squeezed(this.places, this.canvas.clientWidth, (id) => this.wide(all.get(id)), STRETCH);
      put();
    }
    if (near.large || this.narrow || !drawing.flow) this.heighten(ids.map((id) => all.get(id)));
    return true;
  }

  // Places of a network with room for every name.
  named(ids, links, whole) {
    const { all, names } = this.picture;
    const frame = { wide: this.canvas.clientWidth - 2 * BRINK, tall: this.most() - 2 * BRINK };
    const room = new Room(frame, (id, side) => names.card(all.get(id), side));
    const places = arranged(ids, links, { before: this.places, whole, room });
    this.sides = room.sides;
    return places;
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

  wide(node) {
    const [left, , right] = this.box({ ...node, x: 0, y: 0 });
    return right - left;
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

  // The middle of these actors, how high they stand, and the scale at which their breadth fills the
  // canvas.
  room(nodes) {
    const [[left, right], [top, bottom]] = this.extent(nodes);
    const edge = this.edge();
    const largest = this.picture.drawing.flow ? Math.min(LARGEST, Math.max(TALL / Math.max(bottom - top, 1), PLAIN)) : LARGEST;
    const scale = Math.min((this.canvas.clientWidth - 2 * edge) / Math.max(right - left, 1), largest);
    return { x: (left + right) / 2, y: (top + bottom) / 2, high: bottom - top, scale };
  }

  // From where to where these actors reach, across and down: with their names, but for the places
  // alone of a flow that has room.
  extent(nodes) {
    if (!nodes.length) return [[0, 0], [0, 0]];
    const boxes = nodes.map((node) => (this.boxed() ? this.reach(node) : [node.x, node.y, node.x, node.y]));
    return [0, 1].map((axis) => [Math.min(...boxes.map((box) => box[axis])), Math.max(...boxes.map((box) => box[axis + 2]))]);
  }

  boxed() {
    return this.narrow || this.tight || !this.picture.drawing.flow;
  }

  reach(node) {
    const { drawing, names } = this.picture;
    if (drawing.flow) return this.box(node);
    const [left, top, right, bottom] = names.card(node, this.sides.get(node.id) || "under");
    return [node.x + left, node.y + top, node.x + right, node.y + bottom];
  }

  // Pixels kept free beside these actors, for the names of the outermost.
  edge() {
    if (this.boxed()) return BRINK;
    return Math.min(EDGE[0], this.canvas.clientWidth / 7);
  }

  // Brings these actors into view, whole, with room for the names of the outermost.
  show(places) {
    const { x, y, high, scale } = this.room(places);
    const above = this.boxed() ? BRINK : EDGE[1];
    const fitting = Math.min(scale, (this.canvas.clientHeight - 2 * above) / Math.max(high, 1));
    this.picture.network.moveTo({ position: { x, y }, scale: fitting });
  }
}
