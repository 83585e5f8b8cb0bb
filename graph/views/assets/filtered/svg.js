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
