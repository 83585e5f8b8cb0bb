"use strict";
// Where actors stand once filters or choices change what is drawn: stress majorisation, overlaps
// pushed apart, components packed in rows, as drawing/layout.py does for what is drawn at first.
const SPACING = 230; // pixels between neighbours
const ROOM = [130, 74]; // pixels that a sign with its name needs
const FLATTER = SLIM.matches ? [0.8, 1.1] : [1.3, 0.9]; // a wide window is wider than it is high
const BREADTH = SLIM.matches ? 0.8 : 1.7; // of the frame, by its height
const STEPS = 70;
const PUSHES = 60;

// A Map of id to [x, y]: `ids` the most linked first, `links` pairs of ids, `before` the places (Map)
// of those that were drawn, near which they stay.
function arranged(ids, links, before) {
  const near = neighbours(ids, links);
  const parts = components(ids, near).map((part) => (part.length > 1 ? apart(stressed(part, near, before)) : new Map([[part[0], [0, 0]]])));
  return centred(packed(parts));
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

function stressed(part, near, before) {
  const known = part.filter((id) => before.has(id)).length > part.length / 2;
  const wanted = part.map((id) => { const far = hops(id, near); return part.map((other) => far.get(other) * SPACING); });
  let spots = known ? remembered(part, near, before) : sunflower(part.length);
  for (let step = 0; step < STEPS; step += 1) spots = eased(spots, wanted);
  if (!known) spots = levelled(spots).map(([x, y]) => (SLIM.matches ? [y, x] : [x, y]));
  return new Map(part.map((id, at) => [id, spots[at].map((value, axis) => value * FLATTER[axis])]));
}

// The places of before; a newcomer begins beside a neighbour that has one.
function remembered(part, near, before) {
  const turns = sunflower(part.length);
  return part.map((id, at) => {
    const spot = before.get(id);
    const beside = spot || [...near.get(id)].map((other) => before.get(other)).find(Boolean) || [0, 0];
    return beside.map((value, axis) => value / FLATTER[axis] + (spot ? 0 : turns[at][axis] / 4));
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
  return Array.from({ length: count }, (_, at) => [Math.cos(at * turn), Math.sin(at * turn)].map((value) => value * SPACING * 0.6 * Math.sqrt(at)));
}

// Turns points so that they spread most from left to right.
function levelled(spots) {
  const mean = [0, 1].map((axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length);
  const moved = spots.map((spot) => spot.map((value, axis) => value - mean[axis]));
  const sum = (term) => moved.reduce((total, [x, y]) => total + term(x, y), 0);
  const turn = 0.5 * Math.atan2(2 * sum((x, y) => x * y), sum((x, y) => x * x - y * y));
  return moved.map(([x, y]) => [x * Math.cos(turn) + y * Math.sin(turn), y * Math.cos(turn) - x * Math.sin(turn)]);
}

// Pushes apart what overlaps, along the axis that needs the smaller push.
function apart(spots) {
  const places = [...spots.values()];
  for (let round = 0, pushed = true; pushed && round < PUSHES; round += 1) {
    pushed = false;
    places.forEach((one, at) => { for (const other of places.slice(at + 1)) pushed = parted(one, other) || pushed; });
  }
  return spots;
}

function parted(one, other) {
  const gaps = ROOM.map((room, axis) => room - Math.abs(one[axis] - other[axis]));
  if (Math.min(...gaps) <= 1e-6) return false;
  const axis = gaps[0] < gaps[1] ? 0 : 1;
  const way = ((one[axis] <= other[axis] ? 1 : -1) * gaps[axis]) / 2;
  one[axis] -= way;
  other[axis] += way;
  return true;
}

// Puts parts in rows from the top left, in a frame of that breadth; `gap` lies
// between two of them.
function packed(parts, gap = [ROOM[0] * 1.4, ROOM[1] * 1.8]) {
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
