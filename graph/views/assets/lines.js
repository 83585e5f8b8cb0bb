"use strict";
// What the panel says about lines: the overview, one line with its claims, or one actor.
class LinePanel extends Panel {
  constructor(root, claims, nodes, groups, { choose, toggle, shrink }) {
    super(root, claims, () => choose(null), "All lines");
    Object.assign(this, { nodes, groups, choose, toggle, shrink }); // nodes by number
  }

  overview(lines, discs) {
    const heading = element("h2", {}, "Who, whom, how often");
    const note = element("p", { class: "small" }, "Lines in the picture, those with most independent reports first. Choose one here or in the picture.");
    const closed = discs.length ? [element("h3", {}, "Groups"), this.list("ul", discs, (disc) => element("li", {}, this.disc(disc)))] : [];
    const again = this.groups.grown.size ? element("button", { type: "button", class: "again", onclick: () => this.shrink() }, `Draw only the strongest lines again (${counted(this.groups.grown.size, "neighbourhood")} drawn besides)`) : [];
    this.show([heading, note, again, this.rows(lines), closed], { back: false });
  }

  disc({ group, all, hidden }) {
    const open = this.groups.opened.has(group.number);
    const told = element("small", {}, `${counted(all, "actor")}, ${hidden.toLocaleString("en")} not drawn`);
    const onclick = () => this.toggle(group.number);
    return element("button", { type: "button", class: "row", "aria-expanded": String(open), "data-group": String(group.number), onclick }, `${open ? "Close" : "Open"} `, element("bdi", {}, group.name), element("br"), told);
  }

  rows(lines) {
    return this.list("ul", this.groups.ranked(lines), (line) => element("li", {}, this.row(line)));
  }

  row(line) {
    const edge = line.group;
    const words = element("small", {}, `${edge.words ? edge.words + " · " : ""}${this.size(line)}`);
    const tag = element("span", { class: `tag ${edge.status}` }, edge.status);
    const onclick = () => this.choose({ line: edge.id });
    return element("button", { type: "button", class: "row", "data-line": edge.id, onclick }, this.pair(edge), " ", tag, element("br"), words);
  }

  line(line, others) {
    const edge = line.group;
    const tag = element("span", { class: `tag ${edge.status}` }, edge.status);
    const rest = others.length ? [element("h3", {}, "Also between these two"), this.rows(others)] : [];
    this.showClaims(this.named(edge), [this.size(line), " · ", tag], line.visible, rest);
  }

  actor(id, outgoing, incoming, loose, beside) {
    const node = this.nodes.get(id);
    const part = (title, lines) => (lines.length ? [element("h3", {}, title), this.rows(lines)] : []);
    const alone = loose.length ? [element("h3", {}, "Claims that name no second actor"), this.list("div", loose, (index) => this.claim(index))] : [];
    this.show([
      element("h2", {}, element("bdi", {}, node.name)),
      element("p", { class: "small" }, node.kind),
      this.claims.dossier(id) ? element("p", {}, element("a", { href: this.claims.dossier(id) }, "Dossier: all that is said of it, and by it")) : null,
      beside ? element("p", { class: "small" }, `${beside.drawn.toLocaleString("en")} of ${counted(beside.all, "neighbour")} drawn; all are listed here.`) : [],
      part("From this actor", outgoing),
      part("To this actor", incoming),
      alone,
    ]);
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
