"use strict";
// What the panel says about lines: the overview, an arrow with its lines, a line with its claims, or
// one actor.
class LinePanel extends Panel {
  constructor(root, claims, nodes, near, { choose, begin, only }) {
    super(root, claims, () => choose(null), "All lines");
    Object.assign(this, { nodes, near, choose, begin, only }); // nodes by number
  }

  overview(lines, drawn, left) {
    const heading = element("h2", {}, "Who, whom, how often");
    const note = element("p", { class: "small" }, "Lines in the picture, those with most independent reports first. Choose one here or in the picture.");
    this.show([heading, note, this.again(), this.undrawn(drawn), this.leftOut(left), this.rows(lines)], { back: false });
  }

  // The way back to where the picture began.
  again() {
    const { start, grown } = this.near;
    if (start === null && !grown.size) return [];
    const told = start === null ? `${counted(grown.size, "neighbourhood")} drawn besides` : `begun at ${this.name(start)}`;
    return element("button", { type: "button", class: "again", onclick: () => this.begin(null) }, `Draw only the most connected again (${told})`);
  }

  // The actors that are not drawn, in groups of those who are named together most, opened as lists.
  undrawn(drawn) {
    const groups = this.near.undrawn(drawn);
    const count = groups.reduce((sum, { members }) => sum + members.length, 0);
    if (!count) return [];
    const lists = groups.map(({ name, members }) => this.folded(`${name}: ${members.length.toLocaleString("en")}`, members));
    return element("details", { class: "undrawn" }, element("summary", {}, `${counted(count, "actor")} not drawn, in ${counted(groups.length, "group")}`), lists);
  }

  // The lines between drawn actors that a large picture leaves out; to choose one is to draw it.
  leftOut(left) {
    return left.length ? this.opened(`${counted(left.length, "line")} between drawn actors not drawn`, () => this.rows(left)) : [];
  }

  // A list of actors that is made when it is opened.
  folded(told, members) {
    return this.opened(told, () => this.list("ul", members, (id) => element("li", {}, this.actorRow(id))));
  }

  // What `list` makes when it is opened.
  opened(told, list) {
    const made = element("details", { class: "folded" }, element("summary", {}, element("bdi", {}, told)));
    made.addEventListener("toggle", () => { if (made.childElementCount === 1) made.append(...list()); });
    return made;
  }

  actorRow(id) {
    const { name, key, kind } = this.nodes.get(id);
    return element("button", { type: "button", class: "row", "data-actor": key, onclick: () => this.choose({ actor: key }) }, element("bdi", {}, name), " ", element("small", {}, kind));
  }

  rows(lines) {
    return this.list("ul", this.near.ranked(lines), (line) => element("li", {}, this.row(line, this.denials(line, lines))));
  }

  // Of these lines, those by which somebody denies what a line tells; a demand tells nothing.
  denials({ group: { from, to, status } }, lines) {
    return lines.filter(({ group }) => STANDINGS[status] === "told" && group.status === "denied" && group.from === from && group.to === to);
  }

  // Who denies, by these lines: "Denied by Russia".
  denied(lines) {
    const names = new Set(lines.flatMap(({ visible }) => visible.map((index) => this.claims.value("claimer", index))));
    return names.size ? `Denied by ${[...names].sort().join(", ")}` : "";
  }

  row(line, denials) {
    const edge = line.group;
    const words = element("small", {}, [edge.words, this.size(line), this.denied(denials)].filter(Boolean).join(" · "));
    const tag = element("span", { class: `tag ${edge.status}` }, edge.status);
    const onclick = () => this.choose({ line: edge.id });
    return element("button", { type: "button", class: "row", "data-line": edge.id, onclick }, this.pair(edge), " ", tag, element("br"), words);
  }

  line(line, others) {
    const edge = line.group;
    const tag = element("span", { class: `tag ${edge.status}` }, edge.status);
    const denials = this.denials(line, others);
    const more = others.filter((one) => !denials.includes(one));
    this.show([
      element("h2", {}, this.named(edge)),
      element("p", { class: "small" }, this.size(line), " · ", tag),
      denials.length ? [element("h3", {}, this.denied(denials)), this.rows(denials)] : [],
      denials.length ? element("h3", {}, "Told") : null,
      this.list("div", line.visible, (index) => this.claim(index)),
      more.length ? [element("h3", {}, "Also between these two"), this.rows(more)] : [],
    ]);
  }

  // An arrow that bundles lines, opened as their list.
  arrow(arrow, others) {
    const rest = others.length ? [element("h3", {}, "Also between these two"), this.rows(others)] : [];
    this.show([
      element("h2", {}, this.named(arrow)),
      element("p", { class: "small" }, `${counted(arrow.lines.length, "line")} in this arrow: ${this.size(arrow)}. Choose one to read its claims.`),
      this.rows(arrow.lines),
      rest,
    ]);
  }

  actor(id, outgoing, incoming, loose, hidden) {
    const node = this.nodes.get(id);
    const part = (title, lines) => (lines.length ? [element("h3", {}, title), this.rows(lines)] : []);
    const alone = loose.length ? [element("h3", {}, "Claims that name no second actor"), this.list("div", loose, (index) => this.claim(index))] : [];
    this.show([
      element("h2", {}, element("bdi", {}, node.name)),
      element("p", { class: "small" }, node.kind),
      this.claims.dossier(id) ? element("p", {}, element("a", { href: this.claims.dossier(id) }, "Dossier: all that is said of it, and by it")) : null,
      element("button", { type: "button", class: "only", onclick: () => this.only(node.key) }, "Keep to claims that name it, on all pages"),
      this.near.large ? this.beside(id, outgoing, incoming, hidden) : [],
      part("From this actor", outgoing),
      part("To this actor", incoming),
      alone,
    ]);
  }

  // How many of an actor's neighbours are drawn, who is not, and a picture of its own.
  beside(id, outgoing, incoming, hidden) {
    const all = new Set([...outgoing, ...incoming].flatMap(({ group }) => group.actors).filter((one) => one !== id)).size;
    const told = `${(all - hidden.length).toLocaleString("en")} of ${counted(all, "neighbour")} drawn; all lines are listed here.`;
    const start = element("button", { type: "button", class: "begin", onclick: () => this.begin(id) }, "Draw this neighbourhood alone");
    return [element("p", { class: "small" }, told), hidden.length ? this.folded(`${counted(hidden.length, "neighbour")} not drawn`, hidden) : [], this.near.start === id ? [] : start];
  }

  pair(edge) {
    return [element("bdi", {}, this.name(edge.from)), " → ", element("bdi", {}, this.name(edge.to))];
  }

  // The same pair, each name leading to its dossier.
  named(edge) {
    const name = (id) => {
      const href = this.claims.dossier(id);
      return href ? element("a", { href }, element("bdi", {}, this.name(id))) : element("bdi", {}, this.name(id));
    };
    return [name(edge.from), " → ", name(edge.to)];
  }

  size(line) {
    return `${counted(line.visible.length, "claim")}, ${counted(line.reports, "independent report")}`;
  }

  name(id) {
    return this.nodes.get(id).name;
  }
}
