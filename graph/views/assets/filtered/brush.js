"use strict";
// A brush: a stretch or an area drawn over a picture with the pointer.
class Brush {
  // `done` gets both ends, {x, y} in pixels of the canvas; `area`: whether height counts as well;
  // `wanted` says of a pointer whether it brushes (all do unless told otherwise).
  constructor(canvas, done, { area = false, wanted = () => true } = {}) {
    Object.assign(this, { canvas, done, area, wanted });
    canvas.addEventListener("pointerdown", (event) => { if (event.button === 0 && wanted(event)) this.from = this.spot(event); });
    canvas.addEventListener("pointermove", (event) => this.move(event));
    addEventListener("pointerup", (event) => this.end(event));
    addEventListener("pointercancel", () => this.stop());
    // What was drawn over is not chosen besides.
    canvas.addEventListener("click", (event) => { if (this.drew) event.stopPropagation(); this.drew = false; }, { capture: true });
  }

  spot({ clientX, clientY }) {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: clientX - left - this.canvas.clientLeft, y: clientY - top - this.canvas.clientTop };
  }

  move(event) {
    if (!this.from || !event.buttons) return;
    const to = this.spot(event);
    if (!this.frame && Math.abs(to.x - this.from.x) < 6) return;
    this.frame ??= this.canvas.appendChild(element("div", { class: "brush" }));
    const [left, right] = [this.from.x, to.x].sort((a, b) => a - b);
    const [top, bottom] = this.area ? [this.from.y, to.y].sort((a, b) => a - b) : [0, this.canvas.clientHeight];
    Object.assign(this.frame.style, { left: `${left}px`, top: `${top}px`, width: `${right - left}px`, height: `${bottom - top}px` });
    event.preventDefault();
  }

  end(event) {
    const { from, frame } = this;
    this.stop();
    if (!frame) return;
    this.drew = true;
    this.done(from, this.spot(event));
  }

  stop() {
    this.frame?.remove();
    this.frame = this.from = null;
  }
}
