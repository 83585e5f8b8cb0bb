"use strict";
(async () => {
  const endpoint = `${location.origin}/sparql`;
  const start = (await (await fetch("/start")).json()).sparql;
  Yasgui.Yasqe.defaults.value = start;
  const editor = new Yasgui(document.getElementById("editor"), {
    persistenceId: null,
    requestConfig: { endpoint, method: "POST" },
    copyEndpointOnNewTab: true,
  });
  const tab = () => editor.getTab() || editor.addTab(true);
  tab().setQuery(start);

  const add = (list, words, hint, open) => {
    const item = document.createElement("li");
    item.append(open(words, hint));
    document.getElementById(list).append(item);
  };
  const link = (words) => {
    const anchor = document.createElement("a");
    anchor.textContent = words.replace(/\.html$/, "");
    anchor.href = `/views/${encodeURIComponent(words)}`;
    return anchor;
  };
  for (const page of await (await fetch("/pages")).json()) add("views", page, "", link);
  for (const question of await (await fetch("/questions")).json()) {
    add("questions", question.name, question.question, (words, hint) => {
      const button = document.createElement("button");
      button.textContent = words;
      button.title = hint;
      button.addEventListener("click", () => {
        tab().setQuery(question.sparql);
        tab().query();
      });
      return button;
    });
  }
})();
