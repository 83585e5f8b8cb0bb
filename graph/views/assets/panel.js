"use strict";
// The panel beside the picture: the overview, one line with its claims, or one actor.
class Panel {
  constructor(root, drawing, choose) {
    this.root = root;
    this.claims = drawing.claims;
    this.nodes = new Map(drawing.nodes.map((node) => [node.id, node]));
    this.choose = choose;
  }

  show(children, { back = true } = {}) {
    const button = element("button", { type: "button", class: "back", onclick: () => this.choose(null) }, "← All lines");
    // A reader at the keyboard stays in the panel when what was under the focus goes.
    const inside = this.root.contains(document.activeElement);
    this.root.replaceChildren(...(back ? [button] : []), ...children);
    this.root.scrollTop = 0;
    if (inside) this.root.focus({ preventScroll: true });
  }

  overview(lines) {
    const heading = element("h2", {}, "Who, whom, how often");
    const note = element("p", { class: "small" }, "Lines in the picture, those with most claimers first. Choose one here or in the picture.");
    this.show([heading, note, this.list(lines)], { back: false });
  }

  list(lines) {
    const ranked = [...lines].sort((a, b) => b.claimers - a.claimers || b.visible.length - a.visible.length || (a.edge.id < b.edge.id ? -1 : 1));
    const rows = ranked.slice(0, 200).map((line) => element("li", {}, this.row(line)));
    return element("ul", {}, rows);
  }

  row(line) {
    const { edge } = line;
    const text = [element("bdi", {}, this.name(edge.from)), " → ", element("bdi", {}, this.name(edge.to))];
    const words = element("small", {}, `${edge.words ? edge.words + " · " : ""}${counted(line.visible.length, "claim")}, ${counted(line.claimers, "claimer")}`);
    const tag = element("span", { class: `tag ${edge.status}` }, edge.status);
    const onclick = () => this.choose({ line: edge.id });
    return element("button", { type: "button", class: "row", "data-line": edge.id, onclick }, text, " ", tag, element("br"), words);
  }

  line(line, others) {
    const { edge } = line;
    const heading = element("h2", {}, element("bdi", {}, this.name(edge.from)), " → ", element("bdi", {}, this.name(edge.to)));
    const note = element("p", { class: "small" }, `${counted(line.visible.length, "claim")} by ${counted(line.claimers, "claimer")} · `, element("span", { class: `tag ${edge.status}` }, edge.status));
    const rest = others.length ? [element("h3", {}, "Also between these two"), this.list(others)] : [];
    const more = edge.unshown ? element("p", { class: "small" }, `${counted(edge.unshown, "further claim")} not shown.`) : null;
    this.show([heading, note, ...line.visible.map((index) => this.claim(this.claims[index], edge.status)), more, ...rest].filter(Boolean));
  }

  actor(id, outgoing, incoming, loose) {
    const node = this.nodes.get(id);
    const part = (title, lines) => (lines.length ? [element("h3", {}, title), this.list(lines)] : []);
    this.show([
      element("h2", {}, element("bdi", {}, node.name)),
      element("p", { class: "small" }, node.kind),
      ...part("From this actor", outgoing),
      ...part("To this actor", incoming),
      ...(loose.length ? [element("h3", {}, "Claims that name no second actor"), ...loose.map((index) => this.claim(this.claims[index], ""))] : []),
    ]);
  }

  claim(claim, status) {
    const tags = [claim.event, claim.act, claim.certainty, claim.polarity === "Negative" ? "Negative" : "", claim.temporality];
    const own = claim.said_by && claim.said_by !== claim.claimer ? ` (“${claim.said_by}”)` : "";
    const happened = claim.date ? ` · said to be of ${claim.date}` : "";
    const source = [claim.title, claim.publisher, claim.published].filter(Boolean).join(" · ");
    return element("article", { class: `claim ${status}`, "data-claim": claim.id },
      element("p", { class: "tags" }, tags.filter(Boolean).map((tag) => element("span", { class: "tag" }, tag))),
      element("blockquote", { dir: "auto" }, claim.before, this.quote(claim), claim.after),
      element("p", {}, "— ", element("span", { class: "says" }, element("bdi", {}, claim.claimer)), own, element("span", { class: "small" }, happened)),
      element("p", { class: "small" }, element("bdi", {}, source)),
      claim.page || claim.url ? element("p", { class: "small" }, this.links(claim)) : null,
    );
  }

  quote(claim) {
    const mark = element("mark");
    const letters = Array.from(claim.quote);
    let at = 0;
    for (const [start, end, role] of claim.marks) {
      mark.append(letters.slice(at, start).join(""), element("u", { title: role }, letters.slice(start, end).join("")));
      at = end;
    }
    mark.append(letters.slice(at).join(""));
    return mark;
  }

  links(claim) {
    const page = claim.page ? element("a", { href: claim.page }, "Read it in the document") : null;
    const safe = /^https?:\/\//i.test(claim.url);
    const url = safe ? element("a", { href: claim.url, rel: "noopener noreferrer" }, "Original") : null;
    return [page, page && url ? " · " : null, url];
  }

  name(id) {
    return this.nodes.get(id).name;
  }
}
