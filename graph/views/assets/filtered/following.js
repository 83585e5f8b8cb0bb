"use strict";
// Pages that show the same claims follow each other's filters: those of one server over a channel,
// and any two of which one opened the other (files have no channel) by messages between windows.
class Following {
  // `heard` is called with the state of another page, as an address has it.
  constructor(heard) {
    this.heard = heard;
    this.windows = new Set(window.opener ? [window.opener] : []);
    addEventListener("message", ({ data, source }) => {
      if (this.windows.has(source) && typeof data?.allegata === "string") this.hear(data.allegata, source);
    });
    document.addEventListener("click", ({ target }) => {
      const link = target.closest?.("[data-beside]")?.parentElement.querySelector("a");
      if (link) this.windows.add(window.open(link.href, "_blank"));
    });
  }

  hear(state, source) {
    if (state === this.told) return;
    this.told = state;
    this.heard(state);
    this.pass(state, source);
  }

  // Tells the others; a page that has just been opened tells nothing.
  tell(state) {
    const first = this.told === undefined;
    if (first && location.protocol.startsWith("http")) this.channel = this.listen();
    if (!first && state !== this.told) {
      this.told = state;
      this.pass(state);
      this.channel?.postMessage(state);
    }
    this.told = state;
  }

  pass(state, source) {
    for (const other of this.windows) if (other && other !== source && !other.closed) other.postMessage({ allegata: state }, "*");
  }

  listen() {
    const channel = new BroadcastChannel(`allegata ${location.pathname.replace(/[^/]*$/, "")}`);
    channel.addEventListener("message", ({ data }) => this.hear(data));
    return channel;
  }
}
