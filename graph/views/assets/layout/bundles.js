"use strict";
// Bundles: parallel lines from one actor to another as one arrow with their number, opened as a
// list. What is told, what is denied and what is only demanded never share an arrow.
const STANDINGS = { asserted: "told", hedged: "told", denied: "denied", demanded: "demanded" };
const BEND = { flow: 0.13, network: 0.24 };

// The arrows for these lines ({group, visible, reports}, the strongest first). An arrow of one line
// has its id.
function bundled(lines, claims, flow) {
  const ways = new Map();
  for (const line of lines) {
    const { from, to, status } = line.group;
    const way = `arrow-${from}-${to}-${STANDINGS[status]}`;
    if (!ways.has(way)) ways.set(way, []);
    ways.get(way).push(line);
  }
  const arrows = [...ways].map(([way, parallel]) => arrow(way, parallel, claims));
  bend(arrows, flow ? BEND.flow : BEND.network);
  return arrows;
}

function arrow(way, lines, claims) {
  const [{ group }] = lines;
  const visible = lines.length > 1 ? [...new Set(lines.flatMap((line) => line.visible))].sort((a, b) => a - b) : lines[0].visible;
  const relations = new Set(lines.map((line) => line.group.relation));
  return {
    id: lines.length > 1 ? way : group.id,
    lines,
    visible,
    from: group.from,
    to: group.to,
    actors: group.actors,
    relation: relations.size > 1 ? "mixed" : group.relation,
    status: lines.some((line) => line.group.status === "asserted") ? "asserted" : group.status,
    words: group.words || "",
    reports: lines.length > 1 ? claims.reports(visible) : lines[0].reports,
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
