"use strict";
// What of a large picture is drawn: its strongest lines, and the groups of actors that the reader
// opened. A closed group is a disc with the number of the actors that lie in it.
const WHOLE = 150; // actors, up to which everything is drawn
const FOREMOST = 45; // actors on the strongest lines, drawn before any group is opened
const OPENED = 80; // members of an opened group that are drawn, the most spoken of first
const STRONGEST = 90; // lines drawn before any group is opened
const MOST_LINES = 900;

class Groups {
  constructor(groups, nodes) {
    this.groups = groups.map((group, number) => ({ ...group, number }));
    this.nodes = nodes;
    this.opened = new Set();
    this.grown = new Set(); // actors whose neighbours stay drawn
  }

  // Of these lines (a list), those to draw and their actors, the chosen ones among them; `discs` are
  // the groups, with how many of their actors are not drawn.
  choose(lines, chosen) {
    const ends = new Set(lines.flatMap(({ group }) => [group.from, group.to]));
    const ranked = this.ranked(lines);
    if (ends.size <= WHOLE || !this.groups.length) return { actors: ends, lines: ranked, ends, discs: [] };
    const actors = new Set([...this.foremost(ranked), ...this.near(ranked, chosen)]);
    for (const one of this.grown) for (const near of this.near(ranked, one)) actors.add(near);
    const discs = this.groups.map((group) => this.disc(group, ends)).filter(({ all }) => all);
    for (const { group, inside } of discs) if (this.opened.has(group.number)) for (const one of inside.slice(0, OPENED)) actors.add(one);
    for (const disc of discs) disc.hidden = disc.inside.filter((one) => !actors.has(one)).length;
    const drawn = ranked.filter(({ group }) => actors.has(group.from) && actors.has(group.to)).slice(0, this.opened.size || this.grown.size || chosen !== undefined ? MOST_LINES : STRONGEST);
    return { actors, lines: drawn, ends, discs };
  }

  ranked(lines) {
    return [...lines].sort((a, b) => b.reports - a.reports || b.visible.length - a.visible.length || a.group.number - b.group.number);
  }

  foremost(ranked) {
    const actors = new Set();
    for (const { group } of ranked) {
      const fresh = [group.from, group.to].filter((one) => !actors.has(one)).length;
      if (actors.size + fresh <= FOREMOST) actors.add(group.from).add(group.to);
    }
    return actors;
  }

  // The actors beside the chosen one, those on the strongest lines first.
  near(ranked, chosen) {
    const touched = ranked.filter(({ group }) => group.actors.includes(chosen) || group.id === chosen);
    return touched.slice(0, OPENED).flatMap(({ group }) => group.actors);
  }

  // Keeps the neighbours of an actor drawn from now on; without one, of none.
  grow(actor) {
    if (actor === undefined) this.grown.clear();
    else if (this.groups.length) this.grown.add(actor);
  }

  // How many actors these lines join with this one, and how many of those are drawn.
  neighbours(actor, lines, drawn) {
    const beside = new Set(lines.flatMap(({ group }) => (group.actors.includes(actor) ? group.actors : [])));
    beside.delete(actor);
    return { all: beside.size, drawn: [...beside].filter((one) => drawn.has(one)).length };
  }

  disc(group, ends) {
    const inside = group.members.filter((one) => ends.has(one)).sort((a, b) => this.nodes.get(b).weight - this.nodes.get(a).weight || a - b);
    return { group, inside, all: inside.length, hidden: 0 };
  }

  // Opens the groups whose numbers the address names.
  open(numbers) {
    for (const number of numbers.split(",").filter(Boolean)) this.opened.add(Number(number));
  }

  toggle(number) {
    if (!this.opened.delete(number)) this.opened.add(number);
    this.shown = null;
  }

  // Whether a line has nothing to do with the groups that are open.
  aside({ actors }) {
    this.shown ??= new Set([...this.opened].flatMap((number) => this.groups[number]?.members || []));
    return this.opened.size > 0 && !actors.some((actor) => this.shown.has(actor));
  }

  at({ x, y }, discs) {
    return discs.find(({ group }) => Math.hypot(group.x - x, group.y - y) <= group.r);
  }

  // Paints the discs under everything else; `context` is in the picture's own coordinates.
  paint(context, discs, scale) {
    for (const { group, hidden } of discs) {
      const open = this.opened.has(group.number);
      context.beginPath();
      context.arc(group.x, group.y, group.r, 0, 2 * Math.PI);
      context.fillStyle = open ? "rgba(31, 36, 48, .02)" : "rgba(31, 36, 48, .06)";
      context.fill();
      context.setLineDash(open ? [6 / scale, 4 / scale] : []);
      context.lineWidth = 1 / scale;
      context.strokeStyle = "rgba(31, 36, 48, .5)";
      context.stroke();
      context.setLineDash([]);
      this.write(context, group, hidden, scale);
    }
  }

  write(context, group, hidden, scale) {
    const wide = 2 * group.r * scale;
    if (wide < 34) return;
    context.textAlign = "center";
    context.textBaseline = "top";
    context.fillStyle = "#565e6c";
    context.font = `600 ${11 / scale}px system-ui, sans-serif`;
    const room = (text) => text.length * 6 < wide * 0.8;
    const more = hidden ? `+${hidden.toLocaleString("en")}` : "";
    const said = [`${group.name} ${more}`, more].find(room);
    if (said) context.fillText(said, group.x, group.y - group.r + 8 / scale);
  }
}
