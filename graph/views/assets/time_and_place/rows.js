"use strict";
// One row for each claim: a mark at what is said to have happened, a line to when it was said.
const ROW = 22; // pixels
const TALL = 38; // where the words stand above the mark
const STUB = 26; // of a time that is open on one side

class Rows {
  constructor(claims, { happened, said, vague, colours }) {
    Object.assign(this, { claims, happened, said, colours, vague: new Set(vague) });
  }

  // `gutter` is the room for words left of the marks, 0 where they stand above.
  draw(indices, x, top, wide, gutter, choose) {
    const high = gutter ? ROW : TALL;
    return indices.map((index, number) => {
      const y = top + number * high;
      const middle = gutter ? y + high / 2 : y + high - 10;
      const back = drawn("rect", { class: "back", x: 0, y, width: wide, height: high, fill: "none", "pointer-events": "all" });
      const row = drawn("g", { class: "item row", "data-claim": this.claims.ids[index] }, drawn("title", {}, this.told(index)), back, this.words(index, y, gutter || wide), this.marks(index, x, middle));
      row.addEventListener("click", () => choose({ claim: index }));
      return row;
    });
  }

  height(gutter) {
    return gutter ? ROW : TALL;
  }

  words(index, y, room) {
    const event = this.claims.value("event", index);
    const names = this.names(index) || `says ${this.claims.value("claimer", index)}`;
    const most = Math.max(Math.floor((room - 14) / 6.4) - event.length, 6);
    const rest = names.length > most ? `${names.slice(0, most - 1)}…` : names;
    return drawn("text", { x: 2, y: y + 15, "font-size": 12.5, fill: "#1f2430" }, drawn("tspan", { "font-weight": 600 }, event), drawn("tspan", { dx: 6, fill: "#565e6c" }, rest));
  }

  names(index) {
    return this.claims.named[index].slice(0, 3).map((actor) => this.claims.actors[actor][1]).join(", ");
  }

  told(index) {
    const said = this.said[index] ? `reported ${spanText(this.said[index])}` : "no date of the report";
    return [this.claims.value("event", index), this.names(index), `said by ${this.claims.value("claimer", index)}`, `said to be of ${this.claims.value("date", index)}, ${said}`, this.claims.status[index]].filter(Boolean).join("\n");
  }

  marks(index, x, y) {
    const [left, right] = this.edges(this.happened[index], x);
    const report = this.said[index] && this.edges(this.said[index], x);
    return [report && this.reach([left, right], report, y), this.mark(index, left, right, y), report && this.tick(report, y)];
  }

  edges([first, last], x) {
    const left = first === null ? x(last + 1) - STUB : x(first);
    const right = last === null ? x(first) + STUB : x(last + 1);
    return [left, right];
  }

  reach([left, right], [from, to], y) {
    const ends = from > right ? [right, from] : to < left ? [to, left] : null;
    return ends && drawn("line", { x1: round(ends[0]), x2: round(ends[1]), y1: y, y2: y, stroke: "#c3c8d0", "stroke-width": 1 });
  }

  tick([left, right], y) {
    const wide = right - left;
    return wide > 5
      ? drawn("rect", { x: round(left), y: y - 2, width: round(wide), height: 4, fill: "#0b5394" })
      : drawn("rect", { x: round((left + right) / 2 - 1), y: y - 7, width: 2, height: 14, fill: "#0b5394" });
  }

  mark(index, left, right, y) {
    const status = this.claims.status[index];
    const colour = { demanded: "#7b3fa0", denied: "#6b7280" }[status] || this.colours[this.claims.value("event", index)];
    const look = { fill: status === "asserted" ? colour : "#fff", stroke: colour, "stroke-width": 1.6, "stroke-dasharray": { hedged: "3 2", demanded: "1.5 2" }[status] };
    const middle = (left + right) / 2;
    const open = this.happened[index].includes(null);
    const shape = right - left < 9
      ? drawn("circle", { ...look, cx: round(middle), cy: y, r: 4.6 })
      : drawn("rect", { ...look, x: round(left), y: y - 4.5, width: round(right - left), height: 9, rx: 2, "fill-opacity": open ? 0.35 : null });
    const edge = Math.min(left, middle - 5);
    const struck = status === "denied" && drawn("path", { d: `M${round(middle - 7)} ${y + 6}l14-12`, stroke: colour, "stroke-width": 1.6 });
    const about = (this.vague.has(index) || open) && drawn("text", { x: round(edge - 11), y: y + 4, "font-size": 12, fill: "#565e6c" }, "≈");
    return [shape, struck, about];
  }
}

function spanText([first, last]) {
  if (first === null) return `until ${dayText(last)}`;
  if (last === null) return `from ${dayText(first)}`;
  return first === last ? dayText(first) : `${dayText(first)} to ${dayText(last)}`;
}
