"use strict";
// Room for names: every sign of a network stands with its name, of the size that it has on the
// screen, in a frame as broad as the window gives; names are moved apart and never left out.
const GAP = SLIM.matches ? [8, 9] : [14, 16]; // pixels between two signs with their names, across and down
const PUSHES = 160; // rounds in which what overlaps is pushed apart, before the rest goes downwards
const FLATTEST = 0.9; // of its height to which a part shrinks with its breadth
const TIGHTER = [1, 0.8, 0.6, 0.35, 0.15]; // shares of gaps and heights that are tried in a low frame
const BETWEEN_PARTS = [26, 34]; // pixels between parts, across and down

class Room {
  // A frame of `wide` by at most `tall` pixels; `boxOf(id, side)` tells what a sign with its name
  // takes, about its place: [left, top, right, bottom].
  constructor({ wide, tall }, boxOf) {
    Object.assign(this, { wide, tall, boxOf, share: 1 });
    this.sides = new Map(); // where each name stands: "under" its sign or "above" it
  }

  // Places (Maps of id to [x, y], one for each part) with room for all names, the parts in rows; as
  // tight as the frame needs it.
  settled(parts, links) {
    let places = new Map();
    for (this.share of parts.length ? TIGHTER : []) {
      places = shelved(parts.map((part) => this.part(part, links)), (id) => this.box(id), this.wide, this.share);
      const [, [top, bottom]] = spread(places, (id) => this.box(id));
      if (bottom - top <= this.tall) break;
    }
    return places;
  }

  box(id) {
    const [left, top, right, bottom] = this.boxOf(id, this.sides.get(id));
    const [across, down] = GAP.map((gap) => (gap * this.share) / 2);
    return [left - across, top - down, right + across, bottom + down];
  }

  part(places, links) {
    const leads = leaning(links, places);
    for (const id of places.keys()) this.sides.set(id, leads.get(id) > 0 ? "above" : "under");
    const cards = [...places].map(([id, [x, y]]) => ({ id, x, y, box: this.box(id) }));
    this.narrow(cards);
    for (let round = 0, pushed = true; pushed && round < PUSHES; round += 1) {
      pushed = false;
      cards.forEach((one, at) => { for (const other of cards.slice(at + 1)) pushed = parted(one, other) || pushed; });
      for (const card of cards) this.keep(card);
    }
    lowered(cards);
    return new Map(cards.map(({ id, x, y }) => [id, [x, y]]));
  }

  // Draws cards together that reach beyond the frame, and puts them into its middle.
  narrow(cards) {
    const [left, right] = [Math.min(...cards.map(({ x }) => x)), Math.max(...cards.map(({ x }) => x))];
    const names = Math.max(...cards.map(({ box }) => box[2] - box[0]));
    const shrunk = Math.min(1, Math.max(this.wide - names, 1) / Math.max(right - left, 1));
    for (const card of cards) {
      card.x = (card.x - (left + right) / 2) * shrunk + this.wide / 2;
      card.y *= Math.max(shrunk, FLATTEST) * this.share;
    }
  }

  keep(card) {
    card.x = Math.max(-card.box[0], Math.min(card.x, this.wide - card.box[2]));
  }
}

// How much more of the lines of each actor lead downwards than upwards (a Map).
function leaning(links, places) {
  const leads = new Map([...places.keys()].map((id) => [id, 0]));
  for (const [from, to] of links) {
    if (!places.has(from) || !places.has(to)) continue;
    const down = Math.sign(places.get(to)[1] - places.get(from)[1]);
    leads.set(from, leads.get(from) + down);
    leads.set(to, leads.get(to) - down);
  }
  return leads;
}

// How far two cards overlap, across and down; negative where they do not.
function overlapping(one, other) {
  const shared = (axis, low, high) => Math.min(one[axis] + one.box[high], other[axis] + other.box[high]) - Math.max(one[axis] + one.box[low], other[axis] + other.box[low]);
  return { x: shared("x", 0, 2), y: shared("y", 1, 3) };
}

// Pushes two cards apart, along the axis that needs the smaller push.
function parted(one, other) {
  const over = overlapping(one, other);
  if (Math.min(over.x, over.y) <= 1e-6) return false;
  const axis = over.x < over.y ? "x" : "y";
  const way = ((one[axis] <= other[axis] ? 1 : -1) * over[axis]) / 2;
  one[axis] -= way;
  other[axis] += way;
  return true;
}

// Moves down, from the top, what still stands on another card: then none does.
function lowered(cards) {
  const settled = [];
  for (const card of [...cards].sort((a, b) => a.y - b.y || a.x - b.x)) {
    for (let hit = true; hit;) {
      hit = settled.find((other) => { const over = overlapping(card, other); return over.x > 1e-6 && over.y > 1e-6; });
      if (hit) card.y = hit.y + hit.box[3] - card.box[1] + 1e-3;
    }
    settled.push(card);
  }
}

// Puts parts in rows of a frame, each as large as its signs and names.
function shelved(parts, boxOf, wide, share) {
  const spots = new Map();
  let [left, top, tall] = [0, 0, 0];
  for (const part of parts) {
    const [[low, high], [above, below]] = spread(part, boxOf);
    if (left && left + high - low > wide) [left, top, tall] = [0, top + tall + BETWEEN_PARTS[1] * share, 0];
    for (const [id, [x, y]] of part) spots.set(id, [x - low + left, y - above + top]);
    left += high - low + BETWEEN_PARTS[0];
    tall = Math.max(tall, below - above);
  }
  return spots;
}

// From where to where places with their boxes reach, across and down.
function spread(places, boxOf) {
  const boxes = [...places].map(([id, [x, y]]) => { const [left, top, right, bottom] = boxOf(id); return [x + left, y + top, x + right, y + bottom]; });
  return [0, 1].map((axis) => [Math.min(...boxes.map((box) => box[axis])), Math.max(...boxes.map((box) => box[axis + 2]))]);
}
