"use strict";
// A flow in columns once filters or choices change what is drawn: layers with few crossings, as
// drawing/layers.py and drawing/levels.py find them for what is drawn at first.
const COLUMN = 400; // pixels between columns; fewer in a narrow window
const LEVEL = 62; // pixels between two actors in a column
const PASSING = 0.55; // room of a line that passes a column, as a share of that
const APART = [310, 100]; // pixels between parts, wide enough for the names of both
const SWEEPS = 12;
const WALKS = 8; // actors from which columns are filled anew

// A Map of id to [x, y] around the origin: each part that hangs together in columns, parts in rows,
// or one under another where the frame is slim.
function inColumns(ids, links, column, slim) {
  const parts = components(ids, neighbours(ids, links));
  const placed = parts.map((part) => new Columns(part, links.filter(([from]) => part.includes(from))).spots(column));
  return centred(slim ? stacked(placed, APART[1]) : packed(placed, APART));
}

class Columns {
  // `ids` the most linked first; `links` pairs of ids, from supplier to receiver, the strongest first.
  constructor(ids, links) {
    this.ids = ids;
    this.ranks = this.ranked(this.unringed(links));
    this.columns = [];
    this.near = new Map();
    for (const id of ids) this.stand(id, this.ranks.get(id));
    for (const [from, to] of links) if (from !== to) this.route(from, to);
    this.sort();
  }

  stand(place, rank) {
    (this.columns[rank] ||= []).push(place);
    this.ranks.set(place, rank);
    this.near.set(place, []);
  }

  // The links with those turned that would close a ring.
  unringed(links) {
    const after = new Map(this.ids.map((id) => [id, new Set()]));
    const leads = (start, goal, seen = new Set()) => start === goal || (!seen.has(start) && seen.add(start) && [...after.get(start)].some((next) => leads(next, goal, seen)));
    for (const [from, to] of links) {
      if (from === to) continue;
      if (leads(to, from)) after.get(to).add(from);
      else after.get(from).add(to);
    }
    return after;
  }

  // Each actor one column right of its last supplier; one without a supplier close to its first receiver.
  ranked(after) {
    const ranks = new Map(this.ids.map((id) => [id, 0]));
    for (let moved = true; moved;) {
      moved = false;
      for (const [id, next] of after) for (const other of next) if (ranks.get(other) <= ranks.get(id)) { ranks.set(other, ranks.get(id) + 1); moved = true; }
    }
    const supplied = new Set([...after.values()].flatMap((next) => [...next]));
    for (const [id, next] of after) if (next.size && !supplied.has(id)) ranks.set(id, Math.min(...[...next].map((other) => ranks.get(other))) - 1);
    return ranks;
  }

  // A line over several columns passes places of its own in between.
  route(from, to) {
    const [low, high] = [from, to].sort((a, b) => this.ranks.get(a) - this.ranks.get(b));
    let last = low;
    for (let rank = this.ranks.get(low) + 1; rank < this.ranks.get(high); rank += 1) {
      const passing = `${from} ${to} ${rank}`;
      if (!this.near.has(passing)) this.stand(passing, rank);
      this.join(last, passing);
      last = passing;
    }
    this.join(last, high);
  }

  join(one, other) {
    this.near.get(one).push(other);
    this.near.get(other).push(one);
  }

  // Sorts columns by the medians of their neighbours, to and fro, from the order in which they were
  // filled and from that of walks along the lines; the order with fewest crossings stays.
  sort() {
    this.columns = Array.from(this.columns, (column) => column || []);
    const given = this.columns;
    let [best, fewest] = [given, this.crossings()];
    for (const walk of [null, ...this.ids.slice(0, WALKS)]) {
      this.columns = walk === null ? given : this.walked(walk, given);
      for (let sweep = 0; sweep < SWEEPS && fewest; sweep += 1) {
        const numbers = [...this.columns.keys()];
        for (const number of sweep % 2 ? numbers.reverse() : numbers) this.sortColumn(number, number + (sweep % 2 ? 1 : -1));
        this.columns = this.columns.map((column, number) => this.exchanged(column, number));
        const crossings = this.crossings();
        if (crossings < fewest) [best, fewest] = [this.columns.map((column) => [...column]), crossings];
      }
    }
    this.columns = best;
  }

  // The columns in the order of a walk from this place, depth first, to what has few lines before
  // what has many.
  walked(start, columns) {
    const met = new Set();
    const step = (place) => {
      if (met.has(place)) return;
      met.add(place);
      for (const next of [...this.near.get(place)].sort((a, b) => this.near.get(a).length - this.near.get(b).length)) step(next);
    };
    step(start);
    const order = new Map([...met].map((place, at) => [place, at]));
    return columns.map((column) => [...column].sort((a, b) => order.get(a) - order.get(b)));
  }

  sortColumn(number, side) {
    const at = this.order();
    const median = (place) => {
      const beside = this.near.get(place).filter((other) => this.ranks.get(other) === side).map((other) => at.get(other)).sort((a, b) => a - b);
      return beside.length ? (beside[(beside.length - 1) >> 1] + beside[beside.length >> 1]) / 2 : at.get(place);
    };
    const wanted = new Map(this.columns[number].map((place) => [place, median(place)]));
    this.columns = this.columns.map((column, one) => (one === number ? [...column].sort((a, b) => wanted.get(a) - wanted.get(b) || at.get(a) - at.get(b)) : column));
  }

  // A column whose neighbours have changed places where that saves crossings.
  exchanged(column, number) {
    const at = this.order();
    const beside = new Map(column.map((place) => [place, [number - 1, number + 1].map((side) => this.near.get(place).filter((other) => this.ranks.get(other) === side).map((other) => at.get(other)))]));
    const crossed = (one, other) => beside.get(one).reduce((sum, ends, side) => sum + ends.reduce((found, end) => found + beside.get(other)[side].filter((end2) => end2 < end).length, 0), 0);
    const sorted = [...column];
    for (let round = 0, changed = true; changed && round < column.length; round += 1) {
      changed = false;
      for (let index = 0; index + 1 < sorted.length; index += 1) {
        const [one, other] = sorted.slice(index, index + 2);
        if (crossed(one, other) <= crossed(other, one)) continue;
        sorted.splice(index, 2, other, one);
        changed = true;
      }
    }
    return sorted;
  }

  order() {
    return new Map(this.columns.flatMap((column) => column.map((place, at) => [place, at])));
  }

  crossings() {
    const at = this.order();
    return this.columns.slice(1).reduce((sum, column, left) => {
      const steps = column.flatMap((place) => this.near.get(place).filter((other) => this.ranks.get(other) === left).map((other) => [at.get(other), at.get(place)]));
      return sum + steps.reduce((found, [a, b], one) => found + steps.slice(one + 1).filter(([c, d]) => (a - c) * (b - d) < 0).length, 0);
    }, 0);
  }

  // A Map of id to [x, y]: heights near those of the neighbours.
  spots(column) {
    const heights = new Map(this.columns.flat().map((place) => [place, 0]));
    for (let sweep = 0; sweep < SWEEPS; sweep += 1) for (const column of sweep % 2 ? this.columns : [...this.columns].reverse()) this.level(column, heights);
    return new Map(this.ids.map((id) => [id, [this.ranks.get(id) * column, heights.get(id)]]));
  }

  // The heights nearest to the means of the neighbours that keep order and room: neighbours in the
  // column that would come too close are pooled (Barlow et al. 1972).
  level(column, heights) {
    const room = (place) => LEVEL * (typeof place === "string" && place.includes(" ") ? PASSING : 1);
    const mean = (places) => (places.length ? places.reduce((sum, place) => sum + heights.get(place), 0) / places.length : 0);
    const offsets = [];
    const pools = [];
    column.forEach((place, at) => {
      offsets.push(at ? offsets[at - 1] + (room(column[at - 1]) + room(place)) / 2 : 0);
      let pool = { mean: mean(this.near.get(place)) - offsets[at], size: 1 };
      while (pools.length && pools.at(-1).mean >= pool.mean) {
        const last = pools.pop();
        pool = { mean: (pool.mean * pool.size + last.mean * last.size) / (pool.size + last.size), size: pool.size + last.size };
      }
      pools.push(pool);
    });
    pools.flatMap((pool) => Array(pool.size).fill(pool.mean)).forEach((value, at) => heights.set(column[at], value + offsets[at]));
  }
}
