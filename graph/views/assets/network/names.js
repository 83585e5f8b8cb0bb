"use strict";
// Which names fit: the most linked actors first, each under its sign or above it, none over
// another; only the names of the foremost may stand on another's sign.
class Names {
  constructor(drawing) {
    this.ranked = [...drawing.nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
    this.pixels = 12.5;
  }

  // Map of id to "under" or "above" for the names that can stand; `wanted` come first, and `below`
  // are the nodes whose lines mostly lead downwards, over what would stand under them.
  placed(nodes, wanted, below, scale, sizeOf) {
    const names = [];
    const spots = new Map();
    const all = this.ranked.filter(({ id }) => nodes.has(id));
    const signs = all.map((node) => this.sign(node, scale, sizeOf(node)));
    const foremost = new Set(all.slice(0, 8).map(({ id }) => id));
    const order = [...all.filter(({ id }) => wanted.has(id)), ...all.filter(({ id }) => !wanted.has(id))];
    for (const node of order) {
      const sides = below.has(node.id) ? ["above", "under"] : ["under", "above"];
      for (const side of sides) {
        const box = this.box(node, side, scale, sizeOf(node));
        const hits = (other) => overlap(box, other);
        const free = !names.some(hits) && (foremost.has(node.id) || !signs.some(hits));
        if (!free && !(wanted.has(node.id) && side === sides[1])) continue;
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
    const wide = Math.max(...rows.map((row) => row.length)) * this.pixels * 0.56 + 4;
    const high = rows.length * this.pixels * 1.25;
    const [x, y, half] = [node.x * scale, node.y * scale, size * scale];
    const top = side === "under" ? y + half + 2 : y - half - 2 - high;
    return [x - wide / 2, top, x + wide / 2, top + high];
  }

  // How far the name moves from where vis-network puts it, which is under the sign.
  lift(node, side, size, font) {
    const high = node.said.split("\n").length * font * 1.2;
    return side === "above" ? -(2 * size + high + 8) : 0;
  }
}

const overlap = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
