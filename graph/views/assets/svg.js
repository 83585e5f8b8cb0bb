"use strict";
// Shapes, made as elements are: what goes in as text stays text.
const SVG = "http://www.w3.org/2000/svg";
const round = (number) => Math.round(number * 10) / 10;

function drawn(tag, attributes, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null && value !== undefined) made.setAttribute(name, value);
  made.append(...children.flat(Infinity).filter(Boolean));
  return made;
}

// A drawing of the page as a file of its own, under its title and its caveat.
function asFile(root, caveat) {
  const copy = root.cloneNode(true);
  const title = document.querySelector("h1").textContent;
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("font-family", "system-ui, Helvetica, Arial, sans-serif");
  copy.prepend(drawn("title", {}, title), drawn("desc", {}, caveat));
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" });
}
