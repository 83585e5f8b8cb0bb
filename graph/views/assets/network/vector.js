"use strict";
// The picture as SVG: real shapes, lines and words, as they are drawn at this moment.
const turned = (count, radius) => Array.from({ length: count }, (_, i) => [radius(i) * Math.sin((2 * Math.PI * i) / count), -radius(i) * Math.cos((2 * Math.PI * i) / count)]);

// The corners of each sign of size 1, as vis-network draws them.
const CORNERS = {
  square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  diamond: [[0, 1], [1, 0], [0, -1], [-1, 0]],
  triangle: [[0, -1.012], [1.15, 0.98], [-1.15, 0.98]],
  triangleDown: [[0, 1.012], [1.15, -0.98], [-1.15, -0.98]],
  hexagon: turned(6, () => 1).map(([x, y]) => [-y, x]),
  star: turned(10, (i) => 0.82 * (i % 2 ? 0.5 : 1.3)).map(([x, y]) => [x, y + 0.082]),
};

class Vector {
  constructor(picture) {
    this.picture = picture;
    this.network = picture.network;
    this.scale = this.network.getScale();
  }

  // The whole drawing on its sheet; one unit is one pixel of the page's picture.
  sheet() {
    const { drawn: { actors }, arrows, tagged } = this.picture;
    const marks = [
      ...arrows.flatMap((arrow) => this.line(arrow)),
      ...[...actors].flatMap((id) => this.actor(id)),
      ...tagged.map(({ rows, x, y, size }) => this.words(rows.join("\n"), x, y, size)),
    ];
    const caveat = "Every arrow is something that somebody says, not an established fact.";
    const { x, y, wide, high } = this.frame();
    const edge = 13 / this.scale;
    const box = [x - edge, y - edge, wide + 2 * edge, high + 2 * edge];
    const root = drawn("svg", { viewBox: box.map(round).join(" ") }, marks);
    return framed(root, box[2] * this.scale, box[3] * this.scale, this.picture.filters, caveat);
  }

  // Room for all signs and names.
  frame() {
    const { drawn: { actors }, stage, tagged } = this.picture;
    const boxes = stage.taken(this.scale).map(([left, top, right, bottom]) => ({ left, top, right, bottom }));
    boxes.push(...[...actors].map((id) => this.network.getBoundingBox(id)));
    for (const { rows, x, y, size } of tagged) {
      const [wide, high] = [Math.max(...rows.map((row) => row.length)) * size * 0.3, rows.length * size * 0.6];
      boxes.push({ left: x - wide, right: x + wide, top: y - high, bottom: y + high });
    }
    const [x, y] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const high = Math.max(...boxes.map((box) => box.bottom)) - y;
    return { x, y, wide: Math.max(...boxes.map((box) => box.right)) - x, high };
  }

  line(arrow) {
    const look = this.picture.edges.get(arrow.id);
    const points = this.course(arrow);
    const [tip, back] = [points.at(-1), points.at(-3)];
    const colour = look.color.color;
    const dashes = look.dashes ? look.dashes.map(round).join(" ") : null;
    const path = `M${points.map((point) => point.map(round).join(" ")).join("L")}`;
    const stroke = { fill: "none", stroke: colour, "stroke-width": round(look.width), opacity: look.color.opacity };
    return [
      drawn("path", { ...stroke, d: path, "stroke-dasharray": dashes }, drawn("title", {}, this.hint(arrow))),
      this.head(tip, back, look.width, colour, look.color.opacity),
      ...(arrow.status === "denied" || arrow.disputed ? [drawn("path", { ...stroke, d: this.bar(points) })] : []),
    ];
  }

  hint({ from, to, lines }) {
    const [source, target] = [from, to].map((id) => this.picture.all.get(id).name);
    const told = lines.map(({ group }) => [group.words, group.status].filter(Boolean).join(" · "));
    return [`${source} → ${target}`, ...told].join("; ");
  }

  // The points of a line from the rim of one sign to that of the other, bent as it is on the page.
  course({ from, to, bend }) {
    const [a, b] = [from, to].map((id) => this.network.getPosition(id));
    if (from === to) return this.loop(from, a);
    const points = Array.from({ length: 41 }, (_, i) => along(a, b, bend, i / 40));
    const free = points.filter((point) => !this.covers(from, point) && !this.covers(to, point));
    return free.length > 3 ? free : points;
  }

  loop(id, { x, y }) {
    const r = this.size(id) + 14;
    return Array.from({ length: 25 }, (_, i) => [x + r * Math.sin((i / 24) * 2 * Math.PI), y - r + r * -Math.cos((i / 24) * 2 * Math.PI)]).filter((point) => !this.covers(id, point));
  }

  covers(id, [x, y]) {
    if (this.picture.drawing.flow) {
      const box = this.network.getBoundingBox(id);
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    }
    const { x: px, y: py } = this.network.getPosition(id);
    return Math.hypot(px - x, py - y) < this.size(id) * 1.1;
  }

  size(id) {
    return this.picture.nodes.get(id).size || 20;
  }

  head([x, y], [bx, by], width, colour, opacity) {
    const long = 5 + 2.6 * width;
    const angle = Math.atan2(y - by, x - bx);
    const corner = (turn) => [x - long * Math.cos(angle + turn), y - long * Math.sin(angle + turn)];
    const d = `M${[[x, y], corner(0.4), corner(-0.4)].map((point) => point.map(round).join(" ")).join("L")}Z`;
    return drawn("path", { d, fill: colour, opacity });
  }

  // A stroke across the middle of a denied line.
  bar(points) {
    const at = Math.floor(points.length / 2);
    const [[x, y], [bx, by]] = [points[at], points[at - 1]];
    const angle = Math.atan2(y - by, x - bx) + Math.PI / 2;
    const [dx, dy] = [8 * Math.cos(angle), 8 * Math.sin(angle)].map((one) => one / Math.min(this.scale, 1));
    return `M${round(x - dx)} ${round(y - dy)}L${round(x + dx)} ${round(y + dy)}`;
  }

  actor(id) {
    const node = this.nodes(id);
    const group = this.picture.drawing.options.groups[node.group];
    const name = drawn("title", {}, `${node.name} · ${node.kind}`);
    if (this.picture.drawing.flow) return this.box(node, group, name);
    const { x, y } = node;
    const size = this.size(id);
    const colour = { fill: group.color.background, stroke: "#1f2430", "stroke-width": round(0.8 / this.scale) };
    const corners = CORNERS[group.shape];
    const sign = corners
      ? drawn("polygon", { ...colour, points: corners.map(([cx, cy]) => `${round(x + cx * size)},${round(y + cy * size)}`).join(" ") }, name)
      : drawn("circle", { ...colour, cx: x, cy: y, r: round(size) }, name);
    const { label, font } = this.picture.nodes.get(id);
    const rows = label.split("\n").length;
    const lift = font.vadjust < 0 ? -size - rows * font.size * 0.6 - 4 : size + rows * font.size * 0.6 + 2;
    return label.trim() ? [sign, this.words(label, x, y + lift, font.size)] : [sign];
  }

  nodes(id) {
    return this.picture.all.get(id);
  }

  box(node, group, name) {
    const { left, right, top, bottom } = this.network.getBoundingBox(node.id);
    const frame = { x: round(left), y: round(top), width: round(right - left), height: round(bottom - top), rx: 3 };
    return [drawn("rect", { ...frame, fill: "#fff", stroke: group.color.border, "stroke-width": 2 }, name), this.words(node.said, node.x, node.y, 16)];
  }

  // Rows of words around a middle, with a white rim so that they can be read on lines.
  words(label, x, y, size) {
    const rows = label.split("\n");
    const first = y - ((rows.length - 1) * size * 1.2) / 2 + size * 0.35;
    const spans = rows.map((row, i) => drawn("tspan", { x: round(x), y: round(first + i * size * 1.2) }, row));
    return drawn("text", { "text-anchor": "middle", "font-size": round(size), fill: "#1f2430", stroke: "#fff", "stroke-width": round(size / 4), "paint-order": "stroke", "stroke-linejoin": "round" }, ...spans);
  }
}

const asSvg = (picture) => sheetText(new Vector(picture).sheet());
