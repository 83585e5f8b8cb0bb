"use strict";
// Where actors stand: by stress majorisation, as drawing/layout.py does for what is drawn at first;
// then with room for their names (room.js).
const SPACING = [90, 2, 160]; // pixels between neighbours: at least, more for each actor of a part, at most
const DRAWN_WHOLE = 230; // the same in drawing/layout.py
const FLATTER = { wide: [1.3, 0.9], small: [0.95, 0.8], upright: [0.8, 1.1] }; // a wide frame is wider than it is high
const NARROW = 760; // pixels of a frame below which it is not: large parts stand upright
const FEW = 8; // actors of a part that is not large
const BREADTH = SLIM.matches ? 0.8 : 1.7; // of the frame of a flow, by its height
const STEPS = 70;

// A Map of id to [x, y]: `ids` the most linked first, `links` pairs of ids; `before` the places (Map)
// of those that were drawn, near which they stay, and which they keep where `whole` says that they
// are those of a picture drawn whole; `room` (a Room) makes room for names.
function arranged(ids, links, { before, whole, room }) {
  const near = neighbours(ids, links);
  const placed = (part) => (whole ? closer(part, before) : part.length > 1 ? stressed(part, near, before, room.wide >= NARROW ? "wide" : part.length > FEW ? "upright" : "small") : new Map([[part[0], [0, 0]]]));
  return centred(room.settled(components(ids, near).map(placed), links));
}

// Pixels between neighbours of a part: where many are linked, lines need more room.
function spacing(part) {
  return Math.min(SPACING[0] + SPACING[1] * part.length, SPACING[2]);
}

function closer(part, places) {
  const share = spacing(part) / DRAWN_WHOLE;
  return new Map(part.map((id) => [id, places.get(id).map((value) => value * share)]));
}

function neighbours(ids, links) {
  const near = new Map(ids.map((id) => [id, new Set()]));
  for (const [one, other] of links) {
    if (one === other) continue;
    near.get(one).add(other);
    near.get(other).add(one);
  }
  return near;
}

// The parts that hang together, the largest first.
function components(ids, near) {
  const seen = new Set();
  const parts = [];
  for (const id of ids) {
    if (seen.has(id)) continue;
    const part = [...hops(id, near).keys()];
    for (const one of part) seen.add(one);
    parts.push(ids.filter((one) => part.includes(one)));
  }
  return parts.sort((a, b) => b.length - a.length);
}

// How many lines lie between an actor and each that can be reached from it.
function hops(start, near) {
  const far = new Map([[start, 0]]);
  for (const [id, steps] of far) for (const other of near.get(id)) if (!far.has(other)) far.set(other, steps + 1);
  return far;
}

function stressed(part, near, before, frame) {
  const known = part.filter((id) => before.has(id)).length > part.length / 2;
  const wanted = part.map((id) => { const far = hops(id, near); return part.map((other) => far.get(other) * spacing(part)); });
  let spots = known ? remembered(part, near, before, FLATTER[frame]) : sunflower(part.length);
  for (let step = 0; step < STEPS; step += 1) spots = eased(spots, wanted);
  if (!known) spots = levelled(spots).map(([x, y]) => (frame === "upright" ? [y, x] : [x, y]));
  return new Map(part.map((id, at) => [id, spots[at].map((value, axis) => value * FLATTER[frame][axis])]));
}

// The places of before; a newcomer begins beside a neighbour that has one.
function remembered(part, near, before, flatter) {
  const turns = sunflower(part.length);
  return part.map((id, at) => {
    const spot = before.get(id);
    const beside = spot || [...near.get(id)].map((other) => before.get(other)).find(Boolean) || [0, 0];
    return beside.map((value, axis) => value / flatter[axis] + (spot ? 0 : turns[at][axis] / 4));
  });
}

// One step of majorisation (Gansner, Koren and North 2004), halved so that it settles.
function eased(spots, wanted) {
  return spots.map(([x, y], one) => {
    let [sumX, sumY, weights] = [0, 0, 0];
    spots.forEach(([ox, oy], other) => {
      const length = wanted[one][other];
      if (!length) return;
      const weight = 1 / (length * length);
      const pull = length / Math.max(Math.hypot(x - ox, y - oy), 1e-6);
      sumX += weight * (ox + pull * (x - ox));
      sumY += weight * (oy + pull * (y - oy));
      weights += weight;
    });
    return [(x + sumX / weights) / 2, (y + sumY / weights) / 2];
  });
}

function sunflower(count) {
  const turn = Math.PI * (3 - Math.sqrt(5));
  return Array.from({ length: count }, (_, at) => [Math.cos(at * turn), Math.sin(at * turn)].map((value) => value * SPACING[2] * 0.6 * Math.sqrt(at)));
}

// Turns points so that they spread most from left to right.
function levelled(spots) {
  const mean = [0, 1].map((axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length);
  const moved = spots.map((spot) => spot.map((value, axis) => value - mean[axis]));
  const sum = (term) => moved.reduce((total, [x, y]) => total + term(x, y), 0);
  const turn = 0.5 * Math.atan2(2 * sum((x, y) => x * y), sum((x, y) => x * x - y * y));
  return moved.map(([x, y]) => [x * Math.cos(turn) + y * Math.sin(turn), y * Math.cos(turn) - x * Math.sin(turn)]);
}

// Puts parts of a flow in rows from the top left, in a frame of that breadth; `gap` lies between two
// of them.
function packed(parts, gap) {
  const boxes = parts.map((part) => [0, 1].map((axis) => { const values = [...part.values()].map((spot) => spot[axis]); return [Math.min(...values), Math.max(...values)]; }));
  const sizes = boxes.map(([[left, right], [top, bottom]]) => [right - left + gap[0], bottom - top + gap[1]]);
  const frame = Math.max(Math.sqrt(sizes.reduce((area, [wide, high]) => area + wide * high, 0) * BREADTH), ...sizes.map(([wide]) => wide));
  const spots = new Map();
  let [x, y, tall] = [0, 0, 0];
  parts.forEach((part, at) => {
    if (x && x + sizes[at][0] > frame) [x, y, tall] = [0, y + tall, 0];
    for (const [id, [px, py]] of part) spots.set(id, [px - boxes[at][0][0] + x, py - boxes[at][1][0] + y]);
    [x, tall] = [x + sizes[at][0], Math.max(tall, sizes[at][1])];
  });
  return spots;
}

function centred(spots) {
  const middle = [0, 1].map((axis) => { const values = [...spots.values()].map((spot) => spot[axis]); return (Math.min(...values) + Math.max(...values)) / 2; });
  return new Map([...spots].map(([id, spot]) => [id, spot.map((value, axis) => Math.round(value - middle[axis]))]));
}
