"use strict";
// The editor would keep queries and answers in the browser's storage, with the names in them.
// It gets a storage that is forgotten when the page closes. The token of the address is taken
// out of it and kept for the pages of this tab alone.
(() => {
  const kept = new Map();
  const memory = {
    getItem: (key) => (kept.has(String(key)) ? kept.get(String(key)) : null),
    setItem: (key, value) => { kept.set(String(key), String(value)); },
    removeItem: (key) => { kept.delete(String(key)); },
    clear: () => { kept.clear(); },
    key: (number) => [...kept.keys()][number] ?? null,
    get length() { return kept.size; },
  };
  Object.defineProperty(window, "localStorage", { value: memory });
  if (location.hash.length > 1) {
    sessionStorage.setItem("allegata-token", location.hash.slice(1));
    history.replaceState(null, "", "/");
  }
})();
