"use strict";
// Elements are only ever made here: text goes in as text, so no name or quote becomes markup.
const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value !== "" && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  for (const child of children.flat()) if (child) made.append(child);
  return made;
};

const counted = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

const byId = (id) => document.getElementById(id);
