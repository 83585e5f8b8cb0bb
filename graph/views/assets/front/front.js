"use strict";
// Starts the search of the case page.
window.allegata = new Search(byId("ask"), byId("found"), Index.ofPage());
