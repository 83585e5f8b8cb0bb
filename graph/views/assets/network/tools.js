"use strict";
// The buttons above a picture, and its keys: zoom, move, fit and save.
const STEP = 60; // pixels that an arrow key moves the picture

class Tools {
  constructor(picture) {
    this.picture = picture;
    const { canvas, drawing } = picture;
    const pressed = { "zoom-in": () => this.zoom(1.3), "zoom-out": () => this.zoom(1 / 1.3), "zoom-fit": () => picture.fit() };
    for (const [id, act] of Object.entries(pressed)) byId(id).addEventListener("click", act);
    sheets(() => new Vector(picture).sheet(), drawing.name);
    byId("save-csv").addEventListener("click", () => saved(new Blob([asCsv(picture)], { type: "text/csv" }), `${drawing.name}.csv`));
    // The wheel scrolls the page, as everywhere; with Ctrl it zooms the picture.
    canvas.addEventListener("wheel", (event) => { if (!event.ctrlKey && !event.metaKey) event.stopPropagation(); }, { capture: true });
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    const moves = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
    const zooms = { "+": 1.3, "=": 1.3, "-": 1 / 1.3 };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) this.move(...moves[event.key]);
    else if (zooms[event.key]) this.zoom(zooms[event.key]);
    else if (event.key === "0") this.picture.fit();
    else return;
    event.preventDefault();
  }

  move(right, down) {
    const { network } = this.picture;
    const { x, y } = network.getViewPosition();
    const scale = network.getScale();
    network.moveTo({ position: { x: x + right / scale, y: y + down / scale } });
  }

  zoom(factor) {
    const { network } = this.picture;
    network.moveTo({ scale: network.getScale() * factor });
    this.picture.dress();
  }
}
