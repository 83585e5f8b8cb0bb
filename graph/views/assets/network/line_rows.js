"use strict";
// The claims behind the lines that are drawn, as CSV.
const COLUMNS = ["from", "to", "status", "event", "claimer", "speech act", "certainty", "polarity", "date", "published", "publisher", "title", "page", "quote"];

function asCsv(picture) {
  const rows = [COLUMNS];
  for (const { group, visible } of picture.drawn.lines.filter((line) => picture.arrowOf.has(line.group.id))) {
    for (const claim of visible.map((index) => picture.claims.at(index))) {
      const [from, to] = group.actors.map((actor) => picture.all.get(actor).name);
      rows.push([from, to, group.status, claim.event, claim.claimer, claim.act, claim.certainty, claim.polarity, claim.date, claim.published, claim.publisher, claim.title, claim.printed, claim.quote]);
    }
  }
  return csv(rows);
}
