"use strict";
// What leaves the page by the reader's own hand: rows as CSV, and files under a name.
// A leading =, +, - or @ would be run as a formula by a spreadsheet.
const cell = (value) => `"${String(value ?? "").replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
const csv = (rows) => rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";

function saved(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const savedSheet = (rows, name) => saved(new Blob([csv(rows)], { type: "text/csv" }), name);
