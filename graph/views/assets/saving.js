"use strict";
// What leaves the page by the reader's own hand: the picture as PNG, what is in view as CSV.
const COLUMNS = ["from", "to", "status", "event", "claimer", "speech act", "certainty", "polarity", "date", "published", "publisher", "title", "quote"];

function asCsv(picture) {
  const rows = [COLUMNS];
  for (const { group, visible } of picture.drawn.lines) {
    for (const claim of visible.map((index) => picture.claims.at(index))) {
      const [from, to] = group.actors.map((actor) => picture.all.get(actor).name);
      rows.push([from, to, group.status, claim.event, claim.claimer, claim.act, claim.certainty, claim.polarity, claim.date, claim.published, claim.publisher, claim.title, claim.quote]);
    }
  }
  // A leading =, +, - or @ would be run as a formula by a spreadsheet.
  const cell = (value) => `"${String(value).replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

function saved(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
