"use strict";
// Pins, order and captions of a draft's stories, kept as a plan (stories.toml) that can be saved.
(() => {
  const main = document.getElementById("stories");
  const said = document.getElementById("said");
  const stories = () => [...main.querySelectorAll(".story")];

  // a TOML basic string, and JSON's escapes are TOML's as well
  const quoted = (words) => JSON.stringify(words).replace(/\u007f/g, "\\u007f");

  function plan() {
    const lines = [`title = ${quoted(document.getElementById("title").textContent)}`];
    for (const story of stories()) {
      lines.push("", "[[story]]", `key = ${quoted(story.id)}`);
      if (story.classList.contains("pinned")) lines.push("pinned = true");
      if (story.classList.contains("left-out")) lines.push("hidden = true");
      const caption = story.querySelector("textarea").value.trim();
      if (caption) lines.push(`caption = ${quoted(caption)}`);
    }
    return `${lines.join("\n")}\n`;
  }

  function toggle(button, story, name) {
    const on = story.classList.toggle(name);
    button.setAttribute("aria-pressed", String(on));
  }

  const does = {
    pin: (button, story) => toggle(button, story, "pinned"),
    hide: (button, story) => toggle(button, story, "left-out"),
    up: (button, story) => story.previousElementSibling && story.previousElementSibling.before(story),
    down: (button, story) => story.nextElementSibling && story.nextElementSibling.after(story),
  };

  main.addEventListener("click", (event) => {
    const button = event.target.closest("[data-do]");
    if (!button) return;
    const story = button.closest(".story");
    does[button.dataset.do](button, story);
    button.focus();
    story.scrollIntoView({ block: "nearest" });
    said.textContent = "Not saved yet.";
  });
  main.addEventListener("input", (event) => {
    const caption = event.target.closest(".story").querySelector(".caption");
    if (caption) caption.textContent = event.target.value;
    said.textContent = "Not saved yet.";
  });
  document.getElementById("save").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([plan()], { type: "application/toml" }));
    link.download = "stories.toml";
    link.click();
    URL.revokeObjectURL(link.href);
    said.textContent = "Saved.";
  });

  // On a phone the sentences of all stories but the first are folded away, and so are the sources;
  // what is printed, or what a link leads to, is opened.
  const folds = [...document.querySelectorAll(".fold")];
  const unfold = () => { for (const one of folds) one.open = true; };
  const reach = () => { const fold = document.getElementById(location.hash.slice(1))?.closest(".fold"); if (fold) fold.open = true; };
  if (matchMedia("(max-width: 800px)").matches) for (const one of folds.slice(1)) one.open = false;
  addEventListener("beforeprint", unfold);
  addEventListener("hashchange", reach);
  reach();

  document.body.classList.add("planned");
  for (const one of document.querySelectorAll(".plan, .tools, .captioning")) one.hidden = false;
  window.allegata = { plan };
})();
