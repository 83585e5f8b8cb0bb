"use strict";
// How lines look: the colour of their relation, the dashes and arrow heads of their status.
const CROWDED = 24; // lines, above which their words show only where one is chosen; in a flow, where they fit

class Looks {
  constructor({ looks, labelled, flow }) {
    Object.assign(this, looks, { labelled, flow });
  }

  colour({ relation, status }) {
    return this.statuses[status][0] || this.relations[relation];
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

  // An edge as vis-network takes it, without what depends on filters, choice and zoom.
  edge(edge, title) {
    const { id, from, to, bend = 0, status } = edge;
    const denied = status === "denied";
    return {
      id, from, to, title,
      chosen: { label: false },
      arrows: {
        to: { enabled: true, scaleFactor: 0.7, type: denied ? "vee" : "arrow" },
        middle: { enabled: denied, scaleFactor: 0.9, type: "bar" },
      },
      smooth: { enabled: Boolean(bend), type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) },
    };
  }

  // What depends on them: `touched` are the lines of the choice (a Map), null where there is none;
  // `aside` says that the line lies outside the groups that the reader opened, `tagged` that there
  // is room for its words.
  dressed({ group: edge, reports }, { scale, touched, count, aside, tagged }) {
    const grow = Math.max(1, 0.75 / scale);
    const crowd = count > 8 * CROWDED ? 0.4 : 0.8;
    const full = touched ? 0.8 : aside ? 0.12 : crowd;
    const colour = this.colour(edge);
    return {
      id: edge.id,
      width: this.width(reports) * grow,
      dashes: this.dashes(edge, grow),
      label: (touched && this.flow ? touched.has(edge.id) : tagged && !touched) ? this.tag(edge) || " " : " ",
      font: { size: this.font(scale) },
      color: { color: colour, highlight: colour, hover: colour, opacity: touched && !touched.has(edge.id) ? 0.12 : full },
    };
  }

  // The words on a line, in two rows at most.
  tag({ words = "", status }) {
    if (!this.labelled || status === "denied" || !words) return "";
    const rows = [""];
    for (const word of words.split(" ")) {
      if ((rows.at(-1) + word).length > 18) rows.push("");
      rows.push(`${rows.pop()} ${word}`.trim());
    }
    const kept = rows.filter(Boolean);
    return kept.slice(0, 2).join("\n") + (kept.length > 2 ? "…" : "");
  }
}
