"use strict";
// Strips: claims counted by period, what happened above the line, what was reported below it.
// Dark are those dated to within the period, light those of a longer time that touches it.
const DARK = { happened: "#3d4452", said: "#0b5394" };
const LIGHT = { happened: "#b9bec8", said: "#a9c4e2" };

class Strip {
  // `rows` are the numbers of claims; `dates` are {happened, said}, spans of days by claim.
  constructor(rows, bins, dates) {
    this.bins = bins;
    this.counts = {};
    for (const side of ["happened", "said"]) this.counts[side] = this.count(rows, dates[side]);
    this.highest = Math.max(1, ...Object.values(this.counts).flat().map(({ inside, touching }) => inside.length + touching.length));
  }

  count(rows, spans) {
    const counts = this.bins.map(() => ({ inside: [], touching: [] }));
    for (const index of rows) {
      if (!spans[index]) continue;
      const [first, last] = spans[index].map((day, side) => day ?? spans[index][1 - side]);
      const [from, to] = [this.binOf(first), this.binOf(last)];
      if (from === to) counts[from].inside.push(index);
      else for (let bin = from; bin <= to; bin += 1) counts[bin].touching.push(index);
    }
    return counts;
  }

  // The period that a day lies in, found by halving.
  binOf(day) {
    let [low, high] = [0, this.bins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.bins[middle].start <= day) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  // The bars around the height `y`, each side `high` at most; `x` places a day.
  draw(x, y, high, choose) {
    const bars = [];
    this.bins.forEach((bin, number) => {
      const [left, right] = [x(bin.start), x(bin.end)];
      const wide = Math.max(right - left - (right - left > 4 ? 1 : 0), 0.6);
      for (const side of ["happened", "said"]) {
        const { inside, touching } = this.counts[side][number];
        if (!inside.length && !touching.length) continue;
        bars.push(this.bar({ left, wide, y, high, side, inside, touching, bin, choose }));
      }
    });
    return bars;
  }

  bar({ left, wide, y, high, side, inside, touching, bin, choose }) {
    const unit = high / this.highest;
    const up = side === "happened";
    const lengths = [inside.length && Math.max(inside.length * unit, 1.5), touching.length && Math.max(touching.length * unit, 1.5)];
    const rect = (length, from, fill) => length && drawn("rect", { x: round(left), y: round(up ? y - from - length : y + from), width: round(wide), height: round(length), fill });
    const verb = up ? "happened" : "reported";
    const title = drawn("title", {}, `${bin.text}: ${counted(inside.length + touching.length, "claim")} said to have ${verb}`.replace("said to have reported", "reported"));
    const group = drawn("g", { class: "item", "data-side": side, "data-period": bin.text }, title, rect(lengths[0], 1, DARK[side]), rect(lengths[1], 1 + lengths[0], LIGHT[side]));
    group.addEventListener("click", () => choose({ side, bin, inside, touching }));
    return group;
  }
}
