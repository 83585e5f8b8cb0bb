"use strict";
// The panel beside a picture: any list of claims, each with its words, its claimer and its source.
const SLIM = matchMedia("(max-width: 860px)"); // the panel stands below the picture
const AT_ONCE = SLIM.matches ? 8 : 40; // claims or rows shown before the reader asks for more
const LOW = 0.55; // of the window's height, below which a picture shall not begin

// Folds filters and legend away in a narrow window, and the legend where it would leave a picture
// little of the first screen.
function makeRoom() {
  if (SLIM.matches) for (const id of ["filtering", "legend"]) byId(id).open = false;
  else if (byId("canvas").getBoundingClientRect().top + scrollY > innerHeight * LOW) byId("legend").open = false;
}

class Panel {
  // `home` goes back to what the panel shows when nothing is chosen; `label` names that.
  constructor(root, claims, home, label) {
    this.root = root;
    this.claims = claims;
    this.home = home;
    this.label = label;
  }

  show(children, { back = true } = {}) {
    const button = element("button", { type: "button", class: "back", onclick: () => this.home() }, `← ${this.label}`);
    // A reader at the keyboard stays in the panel when what was under the focus goes.
    const inside = this.root.contains(document.activeElement);
    this.root.replaceChildren(...(back ? [button] : []), ...children.flat(Infinity).filter(Boolean));
    this.root.scrollTop = 0;
    if (inside) this.root.focus({ preventScroll: true });
    if (back && SLIM.matches) this.root.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  }

  // A heading, a note, and these claims (numbers); `after` are elements that follow them.
  showClaims(heading, note, indices, after = []) {
    this.show([element("h2", {}, heading), element("p", { class: "small" }, note), this.list("div", indices, (index) => this.claim(index)), after]);
  }

  // A list that grows: the first of `items`, and a button for more.
  list(tag, items, row) {
    const list = element(tag, {});
    const more = element("button", { type: "button", class: "more", onclick: () => grow() });
    const grow = () => {
      const shown = list.childElementCount;
      const added = items.slice(shown, shown + AT_ONCE).map(row);
      list.append(...added);
      const left = items.length - shown - added.length;
      more.textContent = `${left.toLocaleString("en")} more`;
      more.hidden = !left;
      if (shown) added[0].querySelector("button, a, blockquote")?.focus();
    };
    grow();
    return [list, more];
  }

  claim(index) {
    const claim = this.claims.at(index);
    const status = this.claims.status[index];
    const tags = [claim.event, claim.act, claim.certainty, claim.polarity === "Negative" ? "Negative" : "", claim.temporality, claim.unsure && `unsure reading, ${claim.unsure}`];
    const own = claim.saidBy && claim.saidBy !== claim.claimer ? ` (“${claim.saidBy}”)` : "";
    const happened = claim.date ? ` · said to be of ${claim.date}` : "";
    const source = [claim.title, claim.publisher, claim.published, claim.printed].filter(Boolean).join(" · ");
    return element("article", { class: `claim ${status}`, "data-claim": claim.id },
      element("p", { class: "tags" }, tags.filter(Boolean).map((tag) => element("span", { class: "tag" }, tag))),
      element("blockquote", { dir: "auto", tabindex: "-1" }, claim.before, this.quote(claim), claim.after),
      element("p", {}, "— ", element("span", { class: "says" }, element("bdi", {}, claim.claimer)), element("bdi", {}, own), element("span", { class: "small" }, happened)),
      element("p", { class: "small" }, element("bdi", {}, source)),
      claim.page || claim.url ? element("p", { class: "small" }, this.links(claim)) : null,
      claim.page ? this.why(claim) : null,
    );
  }

  quote(claim) {
    const mark = element("mark");
    const letters = Array.from(claim.quote); // Python counts characters, not UTF-16 units
    let at = 0;
    for (const [start, end, role] of claim.marks) {
      mark.append(letters.slice(at, start).join(""), element("u", { title: role }, letters.slice(start, end).join("")));
      at = end;
    }
    mark.append(letters.slice(at).join(""));
    return mark;
  }

  // How to learn why it was read so: the page itself does not know.
  why(claim) {
    return element("details", { class: "small why" }, element("summary", {}, "Why it was read so"), element("code", {}, `allegata explain CASE ${claim.id}`));
  }

  links(claim) {
    const page = claim.page ? element("a", { href: claim.page }, "Read it in the document") : null;
    const safe = /^https?:\/\//i.test(claim.url);
    const outside = { href: claim.url, rel: "noopener noreferrer", target: "_blank" };
    const url = safe ? element("a", outside, "Original") : null;
    const versions = claim.versions ? element("a", { href: claim.versions }, "All versions") : null;
    return [page, versions, url].filter(Boolean).flatMap((link, place) => (place ? [" · ", link] : [link]));
  }
}
