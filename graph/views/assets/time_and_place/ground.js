"use strict";
// The ground of the map: which part of the world is in view, and how it is moved.
const STEP = 0.2; // of the view, that an arrow key or a button moves or zooms it by
const CLOSEST = 60; // hundredths of a degree across the view at least
const WORLD = { left: -18000, right: 18000, top: -8400, bottom: 5800 };

class Ground {
  // `changed` is called whenever another part of the world comes into view.
  constructor(canvas, changed) {
    this.canvas = canvas;
    this.svg = canvas.querySelector("svg");
    this.stretch = Number(this.svg.dataset.stretch);
    this.changed = changed;
    this.view = { x: 0, y: 0, unit: 100 }; // middle of the view, and units to a pixel
    this.listen();
  }

  listen() {
    let from = null;
    const { canvas } = this;
    canvas.addEventListener("pointerdown", (event) => { from = [event.clientX, event.clientY]; this.moved = false; });
    canvas.addEventListener("pointermove", (event) => {
      if (!from || !event.buttons || event.shiftKey) return;
      const [dx, dy] = [event.clientX - from[0], event.clientY - from[1]];
      if (!this.moved && Math.hypot(dx, dy) < 4) return;
      this.moved = true;
      from = [event.clientX, event.clientY];
      this.show({ x: this.view.x - dx * this.view.unit, y: this.view.y - dy * this.view.unit });
    });
    canvas.addEventListener("pointerup", () => { from = null; });
    // The wheel scrolls the page, as everywhere; with Ctrl it zooms the map.
    canvas.addEventListener("wheel", (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.zoom(event.deltaY < 0 ? 1.25 : 0.8);
    }, { passive: false });
    canvas.addEventListener("keydown", (event) => this.key(event));
  }

  key(event) {
    const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moves[event.key]) {
      const [right, down] = moves[event.key].map((turn) => turn * STEP * this.view.unit);
      this.show({ x: this.view.x + right * this.canvas.clientWidth, y: this.view.y + down * this.canvas.clientHeight });
    } else if (event.key === "+" || event.key === "=") this.zoom(1.4);
    else if (event.key === "-") this.zoom(1 / 1.4);
    else return;
    event.preventDefault();
  }

  zoom(factor) {
    this.show({ unit: this.view.unit / factor });
  }

  // Whole degrees east and south, in hundredths, as the drawing's own units.
  place([east, south]) {
    return [east * this.stretch, south];
  }

  // Brings a box of the drawing into view, with `room` pixels around it.
  fit({ left, right, top, bottom }, room = 56) {
    const { clientWidth, clientHeight } = this.canvas;
    const unit = Math.max((right - left) / Math.max(clientWidth - 2 * room, 80), (bottom - top) / Math.max(clientHeight - 2 * room, 80));
    this.show({ x: (left + right) / 2, y: (top + bottom) / 2, unit });
  }

  world() {
    this.fit({ left: WORLD.left * this.stretch, right: WORLD.right * this.stretch, top: WORLD.top, bottom: WORLD.bottom }, 4);
  }

  show(change) {
    const { clientWidth, clientHeight } = this.canvas;
    const widest = (WORLD.right - WORLD.left) / Math.max(clientWidth, 1);
    const wanted = { ...this.view, ...change };
    const unit = Math.min(Math.max(wanted.unit, CLOSEST / Math.max(clientWidth, 1)), widest);
    const within = (value, low, high) => Math.min(Math.max(value, low), high);
    this.view = { unit, x: within(wanted.x, WORLD.left * this.stretch, WORLD.right * this.stretch), y: within(wanted.y, WORLD.top, WORLD.bottom) };
    const [wide, high] = [clientWidth * unit, clientHeight * unit];
    this.svg.setAttribute("viewBox", [this.view.x - wide / 2, this.view.y - high / 2, wide, high].map(round).join(" "));
    this.changed();
  }

  // The point of the drawing at a place of the canvas (pixels).
  point([x, y]) {
    const { clientWidth, clientHeight } = this.canvas;
    return [this.view.x + (x - clientWidth / 2) * this.view.unit, this.view.y + (y - clientHeight / 2) * this.view.unit];
  }

  // Where a point of the drawing is on the canvas, in pixels.
  pixel([x, y]) {
    const { clientWidth, clientHeight } = this.canvas;
    return [(x - this.view.x) / this.view.unit + clientWidth / 2, (y - this.view.y) / this.view.unit + clientHeight / 2];
  }
}
