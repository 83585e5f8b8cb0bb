"use strict";
// Bundles: parallel lines from one actor to another as one arrow with their number, opened as a
// list. What is told, what is denied and what is only demanded share an arrow in no picture but one
// of too many arrows: there a bar across what is told says that it is denied as well.
const STANDINGS = { asserted: "told", hedged: "told", denied: "denied", demanded: "demanded" };
const FOREMOST = ["asserted", "hedged", "demanded", "denied"]; // as which an arrow of several is drawn
const BEND = { flow: 0.13, network: 0.24 };

// The arrows for these lines ({group, visible, reports}, the strongest first); `closed` makes all
// from one actor to another a single one. An arrow of one line has its id.
function bundled(lines, claims, flow, { closed = false } = {}) {
  const ways = new Map();
  for (const line of lines) {
    const { from, to, status } = line.group;
    const way = `arrow-${from}-${to}-${closed ? "all" : STANDINGS[status]}`;
    if (!ways.has(way)) ways.set(way, []);
    ways.get(way).push(line);
  }
  const arrows = [...ways].map(([way, parallel]) => arrow(way, parallel, claims));
  bend(arrows, flow ? BEND.flow : BEND.network);
  return arrows;
}

// Its look, words and breadth are those of the lines by which it is drawn: denials and demands make
// no arrow of what is told broader.
function arrow(way, lines, claims) {
  const [{ group }] = lines;
  const union = (some) => (some.length > 1 ? [...new Set(some.flatMap((line) => line.visible))].sort((a, b) => a - b) : some[0].visible);
  const status = FOREMOST.find((one) => lines.some((line) => line.group.status === one));
  const shown = lines.filter((line) => STANDINGS[line.group.status] === STANDINGS[status]);
  const relations = new Set(shown.map((line) => line.group.relation));
  return {
    id: lines.length > 1 ? way : group.id,
    lines,
    visible: union(lines),
    from: group.from,
    to: group.to,
    actors: group.actors,
    relation: relations.size > 1 ? "mixed" : shown[0].group.relation,
    status,
    disputed: status !== "denied" && lines.some((line) => line.group.status === "denied"),
    words: shown[0].group.words || "",
    reports: shown.length > 1 ? claims.reports(union(shown)) : shown[0].reports,
  };
}

// Bends arrows between the same two actors apart. Where both ways are drawn, each keeps to its own
// side; arrows the same way fan out on both.
function bend(arrows, step) {
  const ways = new Map();
  for (const one of arrows) {
    const way = `${one.from} ${one.to}`;
    if (!ways.has(way)) ways.set(way, []);
    ways.get(way).push(one);
  }
  for (const parallel of ways.values()) {
    const [{ from, to }] = parallel;
    const answered = from !== to && ways.has(`${to} ${from}`);
    parallel.forEach((one, place) => {
      const fan = Math.ceil(place / 2) * (place % 2 ? 1 : -1);
      one.bend = round(step * (answered ? 0.6 + place : fan) * 10) / 10;
    });
  }
}

// The point of an arrow at the share `t` of its way, as vis-network bends it (`a`, `b`: its ends).
function along(a, b, bend, t) {
  const via = [(a.x + b.x) / 2 + (b.y - a.y) * bend * 0.5, (a.y + b.y) / 2 - (b.x - a.x) * bend * 0.5];
  return [a.x, a.y].map((start, axis) => (1 - t) ** 2 * start + 2 * t * (1 - t) * via[axis] + t * t * [b.x, b.y][axis]);
}
