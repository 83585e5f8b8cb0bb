"use strict";
// The words beside arrows: what a line says, or how many lines an arrow bundles. Each stands beside
// its arrow where it has room, over no actor, no other words and no other arrow, and nearer to its
// own than to any other; or it is left out.
const SHARES = [0.5, 0.4, 0.6, 0.3, 0.7, 0.8, 0.2]; // of an arrow's way, where its words may stand
const LETTERS = 20; // in a row
const CROWDED = 150; // arrows, above which none has words before one is chosen

class Tags {
  constructor({ labelled, flow }, looks, placeOf) {
    Object.assign(this, { labelled, flow, looks, placeOf });
  }

  // The rows of an arrow's words; none where it has nothing to say.
  rows({ words, status, lines }) {
    const many = lines.length > 1 ? `${lines.length} lines` : "";
    const said = this.labelled && status !== "denied" ? words : "";
    if (!said) return many && !this.flow ? [`×${lines.length}`] : many ? [many] : [];
    const rows = [""];
    for (const word of said.split(" ")) {
      if (rows.at(-1) && (rows.at(-1) + word).length >= LETTERS) rows.push("");
      rows.push(`${rows.pop()} ${word}`.trim());
    }
    const kept = rows.length > 2 ? [rows[0], `${rows[1]}…`] : rows;
    return many ? [...kept.slice(0, 1), `${kept.length > 1 ? "… " : ""}· ${many}`] : kept;
  }

  // Where the words of these arrows (the strongest first) stand: a list of {id, rows, x, y, size}
  // with the middle of the words. `boxes` are taken: [left, top, right, bottom].
  placed(arrows, size, boxes) {
    if (arrows.length > CROWDED) return [];
    const courses = arrows.map((one) => this.course(one));
    const taken = [...boxes];
    const found = [];
    arrows.forEach((one, at) => {
      const rows = one.from === one.to ? [] : this.rows(one);
      if (!rows.length) return;
      const spot = this.spot(one, rows, size, taken, courses[at], courses.filter((_, other) => other !== at));
      if (!spot) return;
      taken.push(spot.box);
      found.push({ id: one.id, rows, size, x: (spot.box[0] + spot.box[2]) / 2, y: (spot.box[1] + spot.box[3]) / 2 });
    });
    return found;
  }

  course({ from, to, bend }) {
    const [a, b] = [this.placeOf(from), this.placeOf(to)];
    return Array.from({ length: 21 }, (_, i) => along(a, b, bend, i / 20));
  }

  // The first free box beside the arrow that no reader takes for another's.
  spot(arrow, rows, size, taken, own, courses) {
    const boxes = SHARES.flatMap((share) => this.beside(arrow, share, rows, size)).filter((box) => !taken.some((other) => overlap(box, other)));
    const crossed = (box) => courses.some((course) => course.some(([x, y]) => x > box[0] && x < box[2] && y > box[1] && y < box[3]));
    const far = (course, [left, top, right, bottom]) => Math.min(...course.map(([x, y]) => Math.hypot(x - (left + right) / 2, y - (top + bottom) / 2)));
    const box = boxes.find((one) => !crossed(one) && courses.every((course) => far(course, one) > far(own, one)));
    return box && { box };
  }

  // The boxes on both sides of an arrow: above and below one that runs across, right and left of one
  // that runs down.
  beside({ from, to, bend }, share, rows, size) {
    const [a, b] = [this.placeOf(from), this.placeOf(to)];
    const [[x, y], [nx, ny], [px, py]] = [share, share + 0.05, share - 0.05].map((t) => along(a, b, bend, t));
    const [dx, dy] = [nx - px, ny - py];
    const long = Math.hypot(dx, dy) || 1;
    const [wide, high] = [Math.max(...rows.map((row) => row.length)) * size * 0.55 + 4, rows.length * size * 1.2];
    const away = (Math.abs(dy) / long) * (wide / 2) + (Math.abs(dx) / long) * (high / 2) + size * 0.35;
    const up = dx < 0 ? [-dy / long, dx / long] : [dy / long, -dx / long];
    return [1, -1].map((side) => {
      const [mx, my] = [x + up[0] * away * side, y + up[1] * away * side];
      return [mx - wide / 2, my - high / 2, mx + wide / 2, my + high / 2];
    });
  }

  // Paints words on the canvas, which is in the picture's own coordinates.
  paint(context, tags) {
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.lineJoin = "round";
    for (const { rows, x, y, size } of tags) {
      context.font = `${size}px system-ui, sans-serif`;
      context.lineWidth = size / 3;
      rows.forEach((row, at) => {
        const middle = y + (at - (rows.length - 1) / 2) * size * 1.2;
        context.strokeStyle = "#fff";
        context.strokeText(row, x, middle);
        context.fillStyle = "#3d4452";
        context.fillText(row, x, middle);
      });
    }
  }
}
