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
        const hits = (other) => this.overlap(box, other);
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
    const rows = node.label.split("\n");
    const wide = Math.max(...rows.map((row) => row.length)) * this.pixels * 0.56 + 4;
    const high = rows.length * this.pixels * 1.25;
    const [x, y, half] = [node.x * scale, node.y * scale, size * scale];
    const top = side === "under" ? y + half + 2 : y - half - 2 - high;
    return [x - wide / 2, top, x + wide / 2, top + high];
  }

  // How far the name moves from where vis-network puts it, which is under the sign.
  lift(node, side, size, font) {
    const high = node.label.split("\n").length * font * 1.2;
    return side === "above" ? -(2 * size + high + 8) : 0;
  }

  overlap(a, b) {
    return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  }

  // Which of these lines can carry their words (those with most reports first): in the middle of the
  // line, none over another or over the box of an actor.
  tagged(lines, looks, font, placeOf, boxes) {
    const taken = [...boxes];
    const kept = new Set();
    for (const { group: edge } of lines) {
      const words = looks.tag(edge);
      if (!words) continue;
      const box = this.middle(words.split("\n"), font, placeOf(edge.from), placeOf(edge.to), edge.bend || 0);
      if (taken.some((other) => this.overlap(box, other))) continue;
      taken.push(box);
      kept.add(edge.id);
    }
    return kept;
  }

  middle(rows, font, a, b, bend) {
    const [x, y] = [(a.x + b.x) / 2 + ((b.y - a.y) * bend) / 4, (a.y + b.y) / 2 - ((b.x - a.x) * bend) / 4];
    const [wide, high] = [Math.max(...rows.map((row) => row.length)) * font * 0.55 + 4, rows.length * font * 1.2];
    return [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];
  }
}
