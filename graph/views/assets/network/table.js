"use strict";
// The same as a table: its rows follow the filters, for screen readers and for print.
class Table {
  constructor(root) {
    this.rows = [...root.querySelectorAll("tbody tr")];
  }

  show(lines) {
    const passing = new Map([...lines].map(([id, line]) => [id, new Set(line.visible)]));
    for (const row of this.rows) row.hidden = !passing.get(`line-${row.dataset.line}`)?.has(Number(row.dataset.claim));
  }
}
