"use strict";
// One state for all pages of a case: whether unsure readings are shown, too. A dossier has them in
// it, behind its switch; a picture has a page of its own that shows them.
class Unsure {
  constructor(kept) {
    this.kept = kept;
    this.folded(byId("show-unsure"));
    this.beside(document.querySelector(".others .twin"));
  }

  folded(box) {
    if (!box) return;
    box.checked ||= this.kept.read().unsure === true;
    box.addEventListener("change", () => this.kept.write({ unsure: box.checked }));
  }

  beside(link) {
    if (!link) return;
    const here = link.dataset.unsure === "yes";
    const { unsure } = this.kept.read();
    if (unsure !== undefined && unsure !== here) location.replace(link.href.split("#")[0] + location.hash);
    link.addEventListener("click", () => this.kept.write({ unsure: !here }));
  }
}
