"use strict";
// The field of the case page: which names and sentences have all the words that are asked for.
const WAIT = 120; // milliseconds after a key before a large case is looked through

// Text as it is compared: lower case, without marks on its letters.
const fold = (text) => {
  const low = text.toLowerCase();
  return /^[\x00-\x7f]*$/.test(low) ? low : low.normalize("NFD").replace(/\p{M}/gu, "");
};

// Words that ask and join, of which a question has more than what it asks about.
const ASKING = new Set("a an and are by did do does for from has have how in is it its of on said say says the their them they this to was were what when where which who whom whose why with words".split(" "));

// What is asked for: words, and "words in quotes" that stand together. Of "who armed whom", armed.
class Asked {
  constructor(text) {
    const folded = fold(text);
    const given = [...folded.matchAll(/["“„]([^"”“]+)["”]|([\p{L}\p{N}]+)/gu)].map(([, phrase, word]) => (phrase || word).trim()).filter(Boolean);
    const telling = given.filter((word) => !ASKING.has(word));
    this.words = telling.length ? telling : given;
    const begins = (word) => `(?<![\\p{L}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}`;
    this.tests = this.words.map((word) => new RegExp(begins(word), "u"));
    this.wholes = this.words.map((word) => new RegExp(`${begins(word)}(?![\\p{L}\\p{N}])`, "u"));
  }

  // Whether a word is in folded text, at the beginning of a word of it.
  has(number, text) {
    return text.includes(this.words[number]) && this.tests[number].test(text);
  }

  all(text) {
    return this.words.every((_, number) => this.has(number, text));
  }

  // 2 for each whole word, 1 for each beginning of one.
  score(text) {
    return this.words.reduce((sum, _, number) => sum + (this.has(number, text) ? 1 + this.wholes[number].test(text) : 0), 0);
  }
}

class Index {
  constructor(names, chunkOf, chunks) {
    Object.assign(this, names);
    this.chunkOf = chunkOf;
    this.chunks = chunks;
    this.parsed = [];
    this.folded = {
      actors: this.actors.map(([, name, , , wordings]) => fold([name, ...wordings].join("\n"))),
      events: this.events.map(([, label]) => fold(label)),
      places: this.places.map(([name, within]) => fold(`${name}\n${within}`)),
      documents: this.documents.map(([title, publisher]) => fold(`${title}\n${publisher}`)),
      questions: this.questions.map(([words, name]) => fold(`${words}\n${name}`)),
      pictures: this.pictures.map(([, words]) => fold(words)),
      types: this.types.map(fold),
    };
  }

  static ofPage() {
    const part = (id) => JSON.parse(byId(id).textContent);
    return new Index(part("names"), (number) => part(`sentences-${number}`), document.querySelectorAll("script[id^=sentences-]").length);
  }

  // Makes a chunk of sentences ready; what a case holds is ready before somebody has typed a word.
  ready(number) {
    this.parsed[number] ??= this.chunkOf(number).map((row) => [row, fold(row[2])]);
    return this.parsed[number];
  }

  names(group, asked) {
    const exact = asked.words.join(" ");
    const found = this.folded[group].flatMap((text, number) => (asked.all(text) ? [number] : []));
    const first = (number) => this.folded[group][number].split("\n")[0] === exact;
    return [...found.filter(first), ...found.filter((number) => !first(number))];
  }

  // Pictures that a word asks for, those with most such words first, as [number, filter]: the other
  // words filter it where an actor is called so; where most words say nothing of it, it is left out.
  drawn(asked) {
    const hits = asked.words.map((_, word) => this.folded.pictures.map((text) => asked.has(word, text)));
    const free = asked.words.filter((_, word) => !hits[word].some(Boolean));
    const called = free.join(" ");
    const named = free.length > 0 && this.actors.some(([, name]) => fold(name).includes(called));
    const count = (number) => hits.filter((one) => one[number]).length;
    const enough = (number) => count(number) > 0 && (named || count(number) * 2 >= free.length);
    return [...this.pictures.keys()].filter(enough).sort((a, b) => count(b) - count(a) || a - b).map((number) => [number, named ? called : ""]);
  }

  // Sentences (rows) in which each word stands, or names one of the actors or acts that it tells of.
  sentences(asked) {
    return this.told(asked, (says) => asked.words.every((_, word) => says(word)) && asked.words.length);
  }

  // Where no sentence has all words: those that have most of them, at least half.
  nearest(asked) {
    return this.told(asked, (says) => {
      const count = asked.words.filter((_, word) => says(word)).length;
      return count * 2 >= asked.words.length && count;
    });
  }

  // The sentences that `counts` finds words in, those with most first; then the sure, the best fitting,
  // the latest. It is given what says of a word whether the sentence has it.
  told(asked, counts) {
    const named = ["actors", "types"].map((group) => asked.words.map((_, word) => new Set(this.folded[group].flatMap((text, number) => (asked.has(word, text) ? [number] : [])))));
    const found = [];
    for (let number = 0; number < this.chunks; number += 1) {
      for (const [row, text] of this.ready(number)) {
        const [, , , actors, types] = row;
        const count = counts((word) => asked.has(word, text) || actors.some((one) => named[0][word].has(one)) || types.some((one) => named[1][word].has(one)));
        if (count) found.push([asked.score(text), row, count]);
      }
    }
    const day = ([, [paper]]) => this.documents[paper][2];
    found.sort((a, b) => a[1][5] - b[1][5] || b[2] - a[2] || b[0] - a[0] || (day(a) < day(b) ? 1 : day(a) > day(b) ? -1 : 0));
    return found.map(([, row]) => row);
  }
}

class Search {
  constructor(field, root, index) {
    Object.assign(this, { field, index, found: new Found(root, index) });
    this.timer = null;
    field.form.addEventListener("submit", (event) => { event.preventDefault(); this.look(); });
    field.addEventListener("input", () => { clearTimeout(this.timer); this.timer = setTimeout(() => this.look(), index.chunks > 5 ? WAIT : 0); });
    field.addEventListener("keydown", (event) => { if (event.key === "Escape") { field.value = ""; this.look(); } });
    document.addEventListener("keydown", (event) => this.slash(event));
    addEventListener("hashchange", () => this.restore());
    this.warm(0);
    this.restore();
  }

  // A slash goes to the field, as on many pages.
  slash(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || /^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
    event.preventDefault();
    this.field.focus();
  }

  warm(number) {
    if (number >= this.index.chunks) return;
    const later = window.requestIdleCallback || ((act) => setTimeout(act, 50));
    later(() => { this.index.ready(number); this.warm(number + 1); });
  }

  restore() {
    const asked = new URLSearchParams(location.hash.slice(1)).get("q");
    if (asked === null || asked === this.field.value) return;
    this.field.value = asked;
    this.look();
  }

  look() {
    const text = this.field.value.trim();
    const began = performance.now();
    const asked = new Asked(text);
    const groups = Object.fromEntries(["actors", "events", "places", "documents", "questions"].map((group) => [group, asked.words.length ? this.index.names(group, asked) : []]));
    const sentences = asked.words.length ? this.index.sentences(asked) : [];
    const near = asked.words.length > 1 && !sentences.length && Object.values(groups).every((rows) => !rows.length);
    groups.pictures = asked.words.length ? this.index.drawn(asked) : [];
    this.found.show(asked, groups, near ? this.index.nearest(asked) : sentences, near);
    this.took = performance.now() - began;
    if (location.protocol !== "about:") history.replaceState(null, "", text ? `#${new URLSearchParams({ q: text })}` : location.pathname + location.search);
  }
}
