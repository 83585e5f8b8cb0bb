"use strict";
// The claims of the page: columns of numbers, and words that are parsed when they are asked for.
class Claims {
  constructor(columns, chunkOf) {
    Object.assign(this, columns);
    this.size = this.ids.length;
    this.chunkOf = chunkOf; // number of a chunk -> {passages, claims}
    this.chunks = new Map();
  }

  static ofPage() {
    return new Claims(JSON.parse(byId("ledger").textContent), (number) => JSON.parse(byId(`words-${number}`).textContent));
  }

  value(name, index) {
    return this.values[name][this[name][index]];
  }

  // The words of a claim: {before, quote, after, saidBy, marks}.
  words(index) {
    const number = Math.floor(index / this.chunk);
    if (!this.chunks.has(number)) this.chunks.set(number, this.chunkOf(number));
    const { passages, claims } = this.chunks.get(number);
    const [passage, saidBy, marks] = claims[index % this.chunk];
    const [before, quote, after] = passages[passage];
    return { before, quote, after, saidBy, marks };
  }

  // A claim as the panel shows it.
  at(index) {
    const [title, publisher, published, url, page] = this.papers[this.paper[index]];
    const named = Object.fromEntries(Object.keys(this.values).map((name) => [name, this.value(name, index)]));
    const id = this.ids[index];
    return { id, ...named, ...this.words(index), title, publisher, published, url, page: page && `${page}#${id}`, versions: this.versions?.[index], unsure: this.unsure?.[index] };
  }

  // The first and the last day of a claim, none where it has no date: of what is said to have
  // happened ("happened"), of the report ("said"), or of the first of both that is known.
  days(index, clock) {
    const [happened, reported] = [this.spans[this.happened[index]], this.spans[this.reported[index]]];
    if (clock) return clock === "said" ? reported : happened;
    return happened.length ? happened : reported;
  }

  // How many independent reports these claims are: the number of their claimers or of their
  // publishers, whichever is smaller (ledger.py counts the same).
  reports(indices) {
    const claimers = new Set(indices.map((index) => this.speaker[index]));
    const houses = new Set(indices.map((index) => this.papers[this.paper[index]][5]));
    return Math.min(claimers.size, houses.size);
  }

  // Where the dossier of an actor is, "" where it has none.
  dossier(actor) {
    return this.actors[actor]?.[3] || "";
  }

  indexOf(id) {
    return this.ids.indexOf(id);
  }
}
