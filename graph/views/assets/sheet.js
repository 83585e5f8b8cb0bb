"use strict";
// Rows as CSV. A leading =, +, - or @ would be run as a formula by a spreadsheet.
const cell = (value) => `"${String(value ?? "").replace(/^([=+\-@\t\r])/, "'$1").replaceAll('"', '""')}"`;
const csv = (rows) => new Blob([rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n"], { type: "text/csv" });
