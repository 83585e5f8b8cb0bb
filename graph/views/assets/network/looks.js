"use strict";
// How lines look: the colour of their relation, the dashes and arrow heads of their status.
const CROWD = 190; // arrows, above which they are paler
const ASIDE = "#868d9a"; // of names beside what is chosen
const MIXED = "#3d4452"; // of an arrow that bundles lines of several relations

class Looks {
  constructor({ looks }) {
    Object.assign(this, looks);
  }

  colour({ relation, status }) {
    return this.statuses[status][0] || this.relations[relation] || MIXED;
  }

  dashes({ status }, grow) {
    const dashes = this.statuses[status][1];
    return dashes && dashes.map((length) => length * grow);
  }

  // The size of the words on a line, in the picture's own units.
  font(scale) {
    return Math.max(14, 11.5 / Math.min(scale, 1));
  }

  width(reports) {
    return Math.min(1 + 1.2 * Math.sqrt(reports), 9);
  }

  // An arrow as vis-network takes it, without what depends on filters, choice and zoom.
  edge(arrow, title) {
    const { id, from, to, bend, status, disputed } = arrow;
    const denied = status === "denied";
    return {
      id, from, to, title,
      arrows: {
        to: { enabled: true, scaleFactor: 0.7, type: denied ? "vee" : "arrow" },
        middle: { enabled: denied || disputed, scaleFactor: 0.9, type: "bar" },
      },
      smooth: { enabled: Boolean(bend), type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) },
    };
  }

  // What depends on them: `touched` are the arrows of the choice (a Set), null where there is none.
  dressed(arrow, { scale, touched, count }) {
    const grow = Math.max(1, 0.75 / scale);
    const full = touched ? 0.8 : count > CROWD ? 0.4 : 0.8;
    const colour = this.colour(arrow);
    return {
      id: arrow.id,
      width: this.width(arrow.reports) * grow,
      dashes: this.dashes(arrow, grow),
      color: { color: colour, highlight: colour, hover: colour, opacity: touched && !touched.has(arrow.id) ? 0.12 : full },
    };
  }
}
