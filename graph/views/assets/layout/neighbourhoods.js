"use strict";
// What of a large picture is drawn: the neighbourhoods of the actors that are searched for, or else
// of the most connected; and those that the reader adds by choosing an actor.
// How many actors are drawn: all, up to `whole` (picture_page.py places as many); else `foremost` at
// first, each bringing so many neighbours `beside`; and those that a chosen actor brings (`grown`).
const WIDE = { whole: 60, foremost: 40, beside: 10, grown: 24 };
const SMALL = { whole: 20, foremost: 16, beside: 6, grown: 6 }; // in a narrow window

class Neighbourhoods {
  // `groups` of numbers of actors; `nodes` is a Map of actors by number; `found` says of a number
  // whether its name is searched for.
  constructor(groups, nodes, found) {
    Object.assign(this, { groups, nodes, found });
    this.limits = SLIM.matches ? SMALL : WIDE;
    this.large = nodes.size > this.limits.whole || groups.length > 0;
    if (this.large && !groups.length) this.groups = [{ name: "by their lines", members: [...nodes.keys()].sort((a, b) => nodes.get(b).weight - nodes.get(a).weight || a - b) }];
    this.start = null; // the actor whose neighbourhood alone is drawn at first
    this.grown = new Set(); // actors whose neighbours were added
  }

  // Of these lines (a list), those to draw and their actors; `ends` are all actors on them, `hidden`
  // the neighbours of drawn actors that are not drawn, by actor.
  choose(lines, chosen) {
    const { whole, grown } = this.limits;
    const ranked = this.ranked(lines);
    const near = this.near(ranked);
    const ends = new Set(near.keys());
    if (!this.large || (ends.size <= whole && this.start === null)) return { actors: ends, lines: ranked, ends, hidden: new Map() };
    const actors = this.first(near);
    for (const one of this.grown) this.add(actors, one, near, grown);
    for (const end of chosen?.actors || []) actors.add(end);
    const drawn = ranked.filter(({ group }) => actors.has(group.from) && actors.has(group.to));
    const hidden = new Map([...actors].map((one) => [one, [...(near.get(one) || [])].filter((other) => !actors.has(other))]));
    return { actors, lines: drawn, ends, hidden };
  }

  ranked(lines) {
    return [...lines].sort((a, b) => b.reports - a.reports || b.visible.length - a.visible.length || a.group.number - b.group.number);
  }

  // The neighbours of each actor on these lines, those on the strongest lines first.
  near(ranked) {
    const near = new Map();
    const beside = (one) => { if (!near.has(one)) near.set(one, new Set()); return near.get(one); };
    for (const { group: { from, to } } of ranked) {
      if (from === to) beside(from);
      else { beside(from).add(to); beside(to).add(from); }
    }
    return near;
  }

  // The actors drawn before any is chosen: those searched for, then the most connected, each with the
  // foremost of its neighbours.
  first(near) {
    const { foremost, beside } = this.limits;
    const actors = new Set();
    if (this.start !== null && near.has(this.start)) {
      this.add(actors, this.start, near, foremost);
      return actors;
    }
    const sought = (one) => (this.found(one) ? 1 : 0);
    const roots = [...near.keys()].sort((a, b) => sought(b) - sought(a) || near.get(b).size - near.get(a).size || a - b);
    for (const root of roots) {
      if (actors.size >= foremost - 1) break;
      this.add(actors, root, near, Math.min(beside, foremost - actors.size - 1));
    }
    return actors;
  }

  add(actors, root, near, most) {
    if (!near.has(root)) return;
    actors.add(root);
    const fresh = [...near.get(root)].filter((one) => !actors.has(one));
    for (const one of fresh.slice(0, Math.max(most, 0))) actors.add(one);
  }

  // Adds the neighbours of an actor from now on; without one, takes all that were added away.
  grow(actor) {
    if (actor === undefined) this.grown.clear();
    else if (this.large) this.grown.add(actor);
  }

  // Begins at an actor, and at nothing else; null begins at the most connected again.
  begin(actor) {
    this.start = actor;
    this.grown.clear();
  }

  // The groups with those of their actors that pass and are not drawn, as {name, members}.
  undrawn({ ends, actors }) {
    return this.groups.map(({ name, members }) => ({ name, members: members.filter((one) => ends.has(one) && !actors.has(one)) })).filter(({ members }) => members.length);
  }

  // Begins, and grows, where the address says; an address that only names an actor begins there.
  restore(state, numberOf) {
    const known = (name) => (state.get(name) || "").split(",").map(numberOf).filter((one) => one !== undefined);
    const [start] = known(state.has("start") ? "start" : state.has("grown") ? "" : "actor");
    this.start = start ?? null;
    for (const one of known("grown")) this.grow(one);
  }

  // What the address keeps of it.
  state() {
    if (!this.large) return {};
    const keys = (numbers) => numbers.map((one) => this.nodes.get(one).key).join(",");
    return { ...(this.start === null ? {} : { start: keys([this.start]) }), ...(this.grown.size ? { grown: keys([...this.grown]) } : {}) };
  }
}
