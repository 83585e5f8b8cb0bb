"use strict";
// The filters: which claims are in view. All of them hold together; the state is in the address.
class Filters {
  constructor(form, drawing, changed) {
    this.form = form;
    this.drawing = drawing;
    this.words = drawing.claims.map((claim) => [claim.quote, claim.claimer, claim.title, claim.publisher, claim.event].join(" ").toLowerCase());
    this.names = new Map(drawing.nodes.map((node) => [node.id, node.name.toLowerCase()]));
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", changed);
    form.addEventListener("reset", () => setTimeout(changed));
  }

  values() {
    return Object.fromEntries([...new FormData(this.form)].map(([name, value]) => [name, value.trim()]));
  }

  // Lines with the claims that pass: {edge, visible, claimers}; lines without any are left out.
  lines() {
    const wanted = this.values();
    const least = Math.max(1, Number(wanted.claimers) || 1);
    const text = wanted.text.toLowerCase();
    const kept = [];
    for (const edge of this.drawing.edges) {
      const named = text && (this.names.get(edge.from).includes(text) || this.names.get(edge.to).includes(text));
      const visible = edge.claims.filter((index) => this.passes(index, wanted, named ? "" : text));
      const claimers = new Set(visible.map((index) => this.drawing.claimers[index])).size;
      if (visible.length && claimers >= least) kept.push({ edge, visible, claimers });
    }
    return kept;
  }

  // The claims that make no line and name this actor, as far as they pass.
  loose(actor) {
    const wanted = this.values();
    return (this.drawing.loose[actor] || []).filter((index) => this.passes(index, wanted, wanted.text.toLowerCase()));
  }

  passes(index, wanted, text) {
    const claim = this.drawing.claims[index];
    const same = ["event", "claimer", "act", "certainty", "polarity"].every((key) => !wanted[key] || claim[key] === wanted[key]);
    return same && (!text || this.words[index].includes(text));
  }

  save(extra) {
    const state = new URLSearchParams(Object.entries(this.values()).filter(([name, value]) => value && !(name === "claimers" && value === "1")));
    for (const [name, value] of Object.entries(extra)) state.set(name, value);
    // A sandboxed frame has no address of its own to write to.
    if (location.protocol !== "about:") history.replaceState(null, "", `#${state}`);
  }

  restore() {
    const state = new URLSearchParams(location.hash.slice(1));
    for (const [name, value] of state) {
      const field = this.form.elements.namedItem(name);
      if (field) field.value = value;
    }
    return state;
  }
}
