"use strict";
// Which arrows of a large picture are drawn: so few that each can be followed with the eye. Lines
// between the same two in one direction become one arrow; of these arrows the strongest that join
// the most actors, then the strongest others. Those left out are counted and listed.
const AIRY = SLIM.matches ? 14 : 24; // arrows that are drawn of any picture
const FOR_EACH = { network: 1.15, flow: 1 }; // arrows for each actor, where that is more

// `{ arrows, base, left }`: what is drawn; of that, what the places follow; the lines left out.
// `lines` are the strongest first, `count` actors stand in the picture; arrows of which `first` is
// true come before stronger ones, and those of which `always` is true are drawn in any case.
function strongest(lines, claims, flow, { count, first, always }) {
  const most = Math.max(AIRY, Math.round(count * FOR_EACH[flow ? "flow" : "network"]));
  const apart = bundled(lines, claims, flow);
  if (apart.length <= most) return { arrows: apart, base: apart, left: [] };
  const closed = bundled(lines, claims, flow, { closed: true });
  const ranked = [...closed].sort((a, b) => first(b) - first(a) || b.reports - a.reports || b.visible.length - a.visible.length);
  const base = new Set(joining(ranked));
  for (const one of ranked) if (base.size < most) base.add(one);
  const arrows = closed.filter((one) => base.has(one) || always(one));
  bend(arrows, flow ? BEND.flow : BEND.network);
  const left = closed.filter((one) => !arrows.includes(one)).flatMap((one) => one.lines);
  return { arrows, base: [...base], left };
}

// The arrows, the first ones first, that join what no earlier one joined (Kruskal 1956).
function joining(arrows) {
  const parts = new Map();
  const part = (id) => { let top = id; while (parts.has(top)) top = parts.get(top); return top; };
  return arrows.filter(({ from, to }) => {
    const [one, other] = [part(from), part(to)];
    if (one === other) return false;
    parts.set(one, other);
    return true;
  });
}
