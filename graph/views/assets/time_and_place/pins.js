"use strict";
// The marks of the map: pins, rings and the badges of countries, joined where they would overlap.
const NAMED = 60; // marks at most that are named
const MIXED = "#3d4452";

class Pins {
  constructor(claims, relations, colours) {
    Object.assign(this, { claims, relations, colours });
  }

  // Half the width of a mark in pixels: its surface grows with the independent reports.
  size(reports) {
    return Math.min(5 + 3.2 * Math.sqrt(reports), 26);
  }

  // Marks in pixels, {x, y, r, mark, members}: spots that would cover each other become one.
  joined(places, ground) {
    const marks = [];
    for (const place of places) {
      const [x, y] = ground.pixel(ground.place(place.group.at));
      const r = this.size(place.reports);
      const near = place.group.mark === "spot" && marks.find((one) => one.mark === "spot" && Math.hypot(one.x - x, one.y - y) < Math.max(one.r, r) * 0.9);
      if (near) near.members.push(place);
      else marks.push({ x, y, r, mark: place.group.mark, members: [place] });
    }
    for (const mark of marks) {
      mark.indices = [...new Set(mark.members.flatMap(({ visible }) => visible))];
      mark.reports = this.claims.reports(mark.indices);
      mark.r = this.size(mark.reports);
    }
    return marks;
  }

  // The colour that most of its claims have, grey ink where they are mixed.
  colour(indices) {
    const counts = new Map();
    for (const index of indices) {
      const group = this.relations[this.claims.value("event", index)];
      counts.set(group, (counts.get(group) || 0) + 1);
    }
    const [group, most] = [...counts].sort((a, b) => b[1] - a[1])[0];
    return most >= 0.6 * indices.length ? this.colours[group] : MIXED;
  }

  // A mark in the drawing's own units; `unit` is one pixel.
  draw(mark, unit, [x, y], choose) {
    const colour = this.colour(mark.indices);
    const sure = mark.indices.some((index) => this.claims.status[index] === "asserted");
    const look = { fill: sure ? colour : "#fff", "fill-opacity": sure ? 0.82 : 0.9, stroke: sure ? "#fff" : colour, "stroke-width": (sure ? 1.2 : 2) * unit };
    const r = mark.r * unit;
    const shapes = {
      spot: () => drawn("circle", { ...look, cx: x, cy: y, r }),
      region: () => drawn("circle", { fill: colour, "fill-opacity": 0.12, stroke: colour, "stroke-width": 2 * unit, "stroke-dasharray": `${5 * unit} ${4 * unit}`, cx: x, cy: y, r: r + 5 * unit }),
      country: () => drawn("rect", { ...look, x: x - r, y: y - r * 0.8, width: 2 * r, height: 1.6 * r, rx: 4 * unit }),
    };
    const group = drawn("g", { class: "item", "data-mark": mark.mark }, drawn("title", {}, this.told(mark)), shapes[mark.mark](), this.number(mark, unit, [x, y], sure));
    group.addEventListener("click", choose);
    return group;
  }

  // The number of independent reports: inside a mark, on the rim of a ring, which pins may cover.
  number(mark, unit, [x, y], sure) {
    const ring = mark.mark === "region";
    const rim = ring ? { stroke: "#fff", "stroke-width": 3 * unit, "paint-order": "stroke" } : {};
    const at = ring ? y - (mark.r + 1) * unit : y + 4 * unit;
    return drawn("text", { ...rim, x, y: at, "text-anchor": "middle", "font-size": 11 * unit, "font-weight": 600, fill: sure && !ring ? "#fff" : "#1f2430" }, String(mark.reports));
  }

  told({ members, indices, reports }) {
    const names = members.slice(0, 6).map(({ group }) => group.name).join(", ") + (members.length > 6 ? " …" : "");
    return `${names}\n${counted(indices.length, "claim")}, ${counted(reports, "independent report")}`;
  }

  name({ members }) {
    return members[0].group.name + (members.length > 1 ? ` +${members.length - 1}` : "");
  }

  // Names beside the marks, as far as they hide neither a mark nor another name.
  names(marks, unit, origin) {
    const taken = marks.map(({ x, y, r }) => [x - r, y - r, x + r, y + r]);
    const free = (box) => !taken.some((one) => box[0] < one[2] && one[0] < box[2] && box[1] < one[3] && one[1] < box[3]);
    const placed = [];
    for (const mark of marks.slice(0, NAMED)) {
      const text = this.name(mark);
      const spot = this.around(mark, text.length * 6.6).find(({ box }) => free(box));
      if (!spot) continue;
      taken.push(spot.box);
      const [x, y] = origin(spot.at);
      placed.push(drawn("text", { x, y, "text-anchor": spot.anchor, "font-size": 12 * unit, fill: "#1f2430", stroke: "#fff", "stroke-width": 3 * unit, "paint-order": "stroke", "stroke-linejoin": "round", "pointer-events": "none" }, text));
    }
    return placed;
  }

  // Where a name of this length may stand: under its mark, right, left, or over it.
  around({ x, y, r, mark }, long) {
    const far = r + (mark === "region" ? 7 : 2);
    const box = (left, top) => [left, top, left + long, top + 14];
    return [
      { at: [x, y + far + 11], anchor: "middle", box: box(x - long / 2, y + far) },
      { at: [x + far + 2, y + 4], anchor: "start", box: box(x + far + 2, y - 7) },
      { at: [x - far - 2, y + 4], anchor: "end", box: box(x - far - 2 - long, y - 7) },
      { at: [x, y - far - 4], anchor: "middle", box: box(x - long / 2, y - far - 15) },
    ];
  }
}
