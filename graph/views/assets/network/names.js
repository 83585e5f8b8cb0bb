"use strict";
// The names of a network's actors, each under its sign or above it. The layout leaves room for all
// (layout/room.js); where a reader makes the picture smaller than that, those of the most linked stay.
class Names {
  constructor(drawing) {
    this.ranked = [...drawing.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    this.pixels = 12.5;
    this.ruler = document.createElement("canvas").getContext("2d");
    this.ruler.font = `${this.pixels}px ${drawing.options.nodes.font.face}`;
    this.widths = new Map();
  }

  // Map of id to "under" or "above" for the names that can stand; `wanted` come first, and `sides`
  // (a Map) tells where the layout left room for each.
  placed(nodes, wanted, sides, scale, sizeOf) {
    const names = [];
    const spots = new Map();
    const all = this.ranked.filter(({ id }) => nodes.has(id));
    const signs = all.map((node) => this.sign(node, scale, sizeOf(node)));
    const order = [...all.filter(({ id }) => wanted.has(id)), ...all.filter(({ id }) => !wanted.has(id))];
    for (const node of order) {
      const tried = sides.get(node.id) === "above" ? ["above", "under"] : ["under", "above"];
      for (const side of tried) {
        const box = this.box(node, side, scale, sizeOf(node));
        const hits = (other) => overlap(box, other);
        const free = !names.some(hits) && !signs.some(hits);
        if (!free && !(wanted.has(node.id) && side === tried[1])) continue;
        names.push(box);
        spots.set(node.id, side);
        break;
      }
    }
    return spots;
  }

  sign(node, scale, size) {
    const [x, y, half] = [node.x * scale, node.y * scale, size * scale];
    return [x - half, y - half, x + half, y + half];
  }

  box(node, side, scale, size) {
    const rows = node.said.split("\n");
    const wide = Math.max(...rows.map((row) => this.wide(row))) + 4;
    const high = rows.length * this.pixels * 1.25;
    const [x, y, half] = [node.x * scale, node.y * scale, size * scale];
    const top = side === "under" ? y + half + 2 : y - half - 2 - high;
    return [x - wide / 2, top, x + wide / 2, top + high];
  }

  // Pixels that a row of words takes.
  wide(row) {
    if (!this.widths.has(row)) this.widths.set(row, this.ruler.measureText(row).width);
    return this.widths.get(row);
  }

  // What a sign with its name takes about its place, where the picture is drawn in its own size.
  card(node, side) {
    const [sign, name] = [this.sign({ x: 0, y: 0 }, 1, node.size), this.box({ ...node, x: 0, y: 0 }, side, 1, node.size)];
    return sign.map((value, edge) => (edge < 2 ? Math.min : Math.max)(value, name[edge]));
  }

  // How far the name moves from where vis-network puts it, which is under the sign.
  lift(node, side, size, font) {
    const high = node.said.split("\n").length * font * 1.2;
    return side === "above" ? -(2 * size + high + 8) : 0;
  }
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
