"use strict";
// A text of more than nine screens is folded in a wide window, too (in a narrow one the style does
// it). Whoever looks for words on the page, follows a link or prints has the whole of it.
(() => {
  const SCREENS = 9;
  const all = byId("all-text");
  if (!all || matchMedia("(max-width: 980px)").matches) return;
  const foot = SCREENS * innerHeight;
  const lies = (one, edge) => one.getBoundingClientRect()[edge] + scrollY > foot;
  const parts = [...document.querySelectorAll(".text .part")].filter((one) => lies(one, "bottom"));
  const far = parts.flatMap((part) => (lies(part, "top") ? [part] : [...part.querySelectorAll(".said")].filter((one) => lies(one, "bottom"))));
  if (!far.length) return;
  const show = (whole) => {
    for (const one of far) if (whole) one.removeAttribute("hidden"); else one.setAttribute("hidden", "until-found");
    all.checked = whole;
  };
  const reach = () => { if (far.some((one) => one.querySelector(":target"))) { show(true); document.querySelector(":target").scrollIntoView(); } };
  all.parentElement.classList.add("wide");
  all.addEventListener("change", () => show(all.checked));
  for (const one of far) one.addEventListener("beforematch", () => show(true));
  addEventListener("hashchange", reach);
  addEventListener("beforeprint", () => show(true));
  show(all.checked);
  reach();
})();
