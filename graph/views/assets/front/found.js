"use strict";
// What the search shows: groups with their counts, each result leading to its page or sentence.
const FEW = 5; // results of a group before the reader asks for more
const MORE = 40; // results that are added then

class Found {
  constructor(root, index) {
    Object.assign(this, { root, index });
    this.status = byId("found-count");
  }

  show(asked, groups, sentences, near) {
    const any = asked.words.length > 0;
    this.root.hidden = !any;
    document.body.classList.toggle("searching", any);
    if (!any) {
      this.root.replaceChildren();
      this.status.textContent = "";
      return;
    }
    const sure = sentences.filter((row) => !row[5]);
    const unsure = sentences.filter((row) => row[5]);
    const parts = [
      this.group("Pictures", groups.pictures, (row) => this.picture(row)),
      this.group("Actors", groups.actors, (number) => this.actor(number)),
      this.group("Events", groups.events, (number) => this.event(number)),
      this.group("Places", groups.places, (number) => this.place(number)),
      this.group(near ? "Sentences with some of the words" : "Sentences", sure, (row) => this.sentence(row, asked)),
      this.group("Documents", groups.documents, (number) => this.document(number)),
      this.group("Questions", groups.questions, (number) => this.question(number)),
      this.folded("Unsure readings", unsure, (row) => this.sentence(row, asked), !sure.length),
    ];
    const told = Object.entries({ picture: groups.pictures, actor: groups.actors, event: groups.events, place: groups.places, sentence: sure, document: groups.documents, question: groups.questions });
    const words = told.flatMap(([noun, rows]) => (rows.length ? [counted(rows.length, noun)] : []));
    if (unsure.length) words.push(counted(unsure.length, "unsure reading"));
    if (near || !words.length) words.unshift("Nothing has all these words. Fewer words, or the beginning of one, find more.");
    this.status.textContent = words.join(near ? " " : ", ");
    this.root.replaceChildren(...parts.filter(Boolean));
  }

  group(heading, rows, made) {
    if (!rows.length) return null;
    const id = `found-${heading.toLowerCase().replaceAll(" ", "-")}`;
    return element("section", { "aria-labelledby": id }, element("h2", { id }, heading, " ", element("small", {}, rows.length.toLocaleString("en"))), this.list(rows, made, FEW));
  }

  // A group that is shut: what is read unsurely is never among the first results.
  folded(heading, rows, made, open) {
    if (!rows.length) return null;
    return element("details", open ? { open: "open" } : {}, element("summary", {}, `${heading}: ${rows.length.toLocaleString("en")}`), this.list(rows, made, FEW));
  }

  list(rows, made, first) {
    const list = element("ul", {});
    const more = element("button", { type: "button", onclick: () => grow(MORE) });
    const grow = (number) => {
      const shown = list.childElementCount;
      list.append(...rows.slice(shown, shown + number).map((row) => element("li", {}, made(row))));
      const left = rows.length - list.childElementCount;
      more.textContent = `${left.toLocaleString("en")} more`;
      more.hidden = !left;
      if (shown) list.children[shown]?.querySelector("a")?.focus();
    };
    grow(first);
    return element("div", {}, list, more);
  }

  // A dossier that no file holds is made by the server, where there is one.
  way(folder, key, path) {
    const served = location.protocol.startsWith("http");
    return served && !path.startsWith(`${folder}/`) ? `${folder}/${key}.html` : path;
  }

  link(href, text) {
    return href ? element("a", { href }, element("bdi", {}, text)) : element("bdi", {}, text);
  }

  picture([number, filter]) {
    const [title, , path, counts] = this.index.pictures[number];
    const href = filter ? `${path}#${new URLSearchParams({ text: filter })}` : path;
    return [this.link(href, title), element("small", {}, filter ? ` of ${filter}, out of ${counts}` : ` ${counts}`)];
  }

  actor(number) {
    const [key, name, kind, path, wordings, counts, sure] = this.index.actors[number];
    const told = counts.flatMap((count, section) => (count ? [`${this.index.sections[section].toLowerCase()} ${count}`] : []));
    const also = wordings.length ? ` · also ${wordings.slice(0, 4).join(", ")}` : "";
    const href = this.way("actors", key, path);
    return [this.link(href, name), element("small", {}, ` ${kind}${also}`), element("br"), element("small", {}, told.join(" · ") || counted(sure, "claim"))];
  }

  event(number) {
    const [key, label, path, telling, denying] = this.index.events[number];
    const told = [counted(telling, "claim"), denying ? `${denying.toLocaleString("en")} denying` : ""].filter(Boolean).join(", ");
    return [this.link(this.way("events", key, path), label), element("small", {}, ` ${told}`)];
  }

  place(number) {
    const [name, within, path, claims] = this.index.places[number];
    return [this.link(path, name), element("small", {}, ` ${within ? `${within} · ` : ""}${counted(claims, "claim")}`)];
  }

  document(number) {
    const [title, publisher, published, path] = this.index.documents[number];
    return [this.link(path, title), element("small", {}, ` ${[publisher, published].filter(Boolean).join(" · ")}`)];
  }

  question(number) {
    const [words, name, count] = this.index.questions[number];
    const href = byId(name) ? `#${name}` : "";
    const open = () => {
      document.body.classList.remove("searching");
      const theme = byId(name)?.closest("details");
      if (theme) theme.open = true;
    };
    return [element("a", { href, onclick: open }, words), element("small", {}, ` ${count} `), element("code", {}, `allegata query CASE ${name}`)];
  }

  sentence([paper, anchor, quote, actors], asked) {
    const [title, publisher, published, path] = this.index.documents[paper];
    const who = actors.length ? this.index.actors[actors[0]] : null;
    const by = who ? [this.link(this.way("actors", who[0], who[3]), who[1]), " · "] : [];
    return [
      element("blockquote", { dir: "auto" }, element("a", { href: `${path}#${anchor}` }, this.marked(quote, asked))),
      element("small", {}, "— ", by, element("bdi", {}, title), [publisher, published].filter(Boolean).map((one) => ` · ${one}`)),
    ];
  }

  // The quote with the words that were asked for marked, where folding has kept its length.
  marked(quote, asked) {
    const text = fold(quote);
    if (text.length !== quote.length) return quote;
    const spans = asked.tests.flatMap((test, number) => [...text.matchAll(new RegExp(test, "gu"))].map(({ index }) => [index, index + asked.words[number].length])).sort((a, b) => a[0] - b[0]);
    const parts = [];
    let at = 0;
    for (const [start, end] of spans) {
      if (start < at) continue;
      parts.push(quote.slice(at, start), element("mark", {}, quote.slice(start, end)));
      at = end;
    }
    return [...parts, quote.slice(at)];
  }
}
