"use strict";
// A flow that is too broad to be read: columns as close as they can stand, so that the whole of it
// fits from edge to edge; in a narrow window with names in short rows.
const READABLE = 0.7; // the zoom at which names can just be read
const TINY = 0.72; // the zoom below which they cannot: columns of any frame move together
const BETWEEN = [44, 220]; // units from the boxes of one column to those of the next
const STRETCH = 1.3; // of the way down, for names of three rows
const SHORT = [13, 3]; // letters in a row, rows
const BRINK = 8; // pixels kept free beside the outermost boxes

// A label in short rows; … for what is cut.
function shortened(label) {
  const rows = [""];
  for (const word of label.split(/\s+/)) {
    if (rows.at(-1) && rows.at(-1).length + word.length >= SHORT[0]) rows.push("");
    rows.push(`${rows.pop()} ${word}`.trim());
  }
  return rows.length > SHORT[1] ? [...rows.slice(0, SHORT[1] - 1), `${rows[SHORT[1] - 1]}…`].join("\n") : rows.join("\n");
}

// The places (a Map of id to [x, y]) with columns moved together for a frame `width` pixels wide;
// `wide` tells how many units the box of an id takes, `stretch` how much higher rows are.
function squeezed(places, width, wide, stretch) {
  const columns = new Map();
  for (const [id, [x]] of places) columns.set(x, Math.max(columns.get(x) || 0, wide(id)));
  const order = [...columns.keys()].sort((a, b) => a - b);
  const boxes = [...columns.values()].reduce((sum, one) => sum + one, 0);
  const free = ((width - 2 * BRINK) / READABLE - boxes) / Math.max(order.length - 1, 1);
  const gap = Math.min(Math.max(free, BETWEEN[0]), BETWEEN[1]);
  const at = new Map();
  let edge = 0;
  for (const x of order) {
    at.set(x, Math.round(edge + columns.get(x) / 2));
    edge += columns.get(x) + gap;
  }
  return new Map([...places].map(([id, [x, y]]) => [id, [at.get(x), Math.round(y * stretch)]]));
}

// Parts one under another, their first columns in line; `gap` lies between two of them.
function stacked(parts, gap) {
  const spots = new Map();
  let top = 0;
  for (const part of parts) {
    const [left, high] = [0, 1].map((axis) => Math.min(...[...part.values()].map((spot) => spot[axis])));
    for (const [id, [x, y]] of part) spots.set(id, [x - left, y - high + top]);
    top = Math.max(...[...spots.values()].map(([, y]) => y)) + gap;
  }
  return spots;
}
