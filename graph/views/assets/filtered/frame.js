"use strict";
// A drawing as a sheet of its own: its title, what is filtered, its legend, and that every arrow or
// mark is something that somebody says. Files and print get the sheet, never the bare drawing.
const MARGIN = 24; // units around a sheet; one is a pixel
const NARROWEST = 760; // units, so that title and legend have room beside a small drawing
const LETTER = 0.54; // mean width of a letter, in sizes of the font
const PIXELS = 8000; // of the longer side of a picture at most

// Words in rows of about so many units.
function rowsOf(words, size, wide) {
  const rows = [""];
  for (const word of words.split(/\s+/)) {
    if (rows.at(-1) && (rows.at(-1).length + word.length + 1) * size * LETTER > wide) rows.push("");
    rows.push(`${rows.pop()} ${word}`.trim());
  }
  return rows;
}

class Sheet {
  constructor(wide) {
    this.wide = Math.max(wide, NARROWEST);
    this.at = MARGIN;
    this.parts = [];
  }

  words(text, size, attributes = {}) {
    for (const row of rowsOf(text, size, this.wide)) {
      this.at += size * 1.25;
      this.parts.push(drawn("text", { x: MARGIN, y: round(this.at), "font-size": size, fill: "#1f2430", ...attributes }, row));
    }
    this.at += size * 0.4;
  }

  drawing(root, wide, high) {
    const copy = root.cloneNode(true);
    for (const [name, value] of Object.entries({ x: MARGIN, y: round(this.at + 8), width: round(wide), height: round(high), overflow: "hidden" })) copy.setAttribute(name, value);
    copy.removeAttribute("aria-hidden");
    this.parts.push(copy);
    this.at += high + 16;
  }

  // The entries of the page's legend, one after the other in rows.
  legend(entries) {
    let x = MARGIN;
    this.at += 18;
    for (const entry of entries) {
      const keys = [...entry.querySelectorAll("svg")];
      const words = entry.textContent.trim().replace(/\s+/g, " ");
      const wide = keys.reduce((sum, key) => sum + Number(key.getAttribute("width")) + 4, 0) + words.length * 12 * LETTER + 20;
      if (x + wide > MARGIN + this.wide && x > MARGIN) [x, this.at] = [MARGIN, this.at + 20];
      let left = x;
      for (const key of keys) {
        const copy = key.cloneNode(true);
        for (const [name, value] of Object.entries({ x: left, y: this.at - 11 })) copy.setAttribute(name, value);
        this.parts.push(copy);
        left += Number(key.getAttribute("width")) + 4;
      }
      this.parts.push(drawn("text", { x: left, y: this.at, "font-size": 12, fill: "#1f2430" }, words));
      x += wide;
    }
    this.at += 8;
  }

  root(title, caveat) {
    const [wide, high] = [round(this.wide + 2 * MARGIN), round(this.at + MARGIN)];
    return drawn("svg", { xmlns: SVG, viewBox: `0 0 ${wide} ${high}`, width: wide, height: high, "font-family": "system-ui, Helvetica, Arial, sans-serif" },
      drawn("title", {}, title), drawn("desc", {}, caveat), drawn("rect", { width: wide, height: high, fill: "#fff" }), this.parts);
  }
}

// The sheet of a drawing (an svg element, `wide` by `high` units); `filters` say what is in view.
function framed(root, wide, high, filters, caveat) {
  const title = document.querySelector("h1").textContent.trim();
  const sheet = new Sheet(wide);
  sheet.words(title, 20, { "font-weight": 700 });
  sheet.words(`${filters.told()} ${byId("shown").textContent}.`, 13, { fill: "#565e6c" });
  sheet.drawing(root, wide, high);
  sheet.legend([...document.querySelectorAll("#legend li")]);
  sheet.words(caveat, 13, { "font-weight": 700 });
  return sheet.root(title, caveat);
}

const sheetText = (sheet) => new XMLSerializer().serializeToString(sheet);

// The sheet as pixels, twice as many as units where that is not too many.
function pixels(sheet, done) {
  const [wide, high] = ["width", "height"].map((name) => Number(sheet.getAttribute(name)));
  const scale = Math.min(2, PIXELS / Math.max(wide, high));
  const image = new Image();
  image.onload = () => {
    const canvas = element("canvas", { width: Math.round(wide * scale), height: Math.round(high * scale) });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    canvas.toBlob(done, "image/png");
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(sheetText(sheet))}`;
}

// Ties the buttons that save, and print, to the sheet that `made` gives.
function sheets(made, name) {
  byId("save-png").addEventListener("click", () => pixels(made(), (blob) => saved(blob, `${name}.png`)));
  byId("save-svg").addEventListener("click", () => saved(new Blob([sheetText(made())], { type: "image/svg+xml" }), `${name}.svg`));
  const place = element("div", { class: "print-picture" });
  document.querySelector(".picture").prepend(place);
  addEventListener("beforeprint", () => place.replaceChildren(made()));
  addEventListener("afterprint", () => place.replaceChildren());
}
