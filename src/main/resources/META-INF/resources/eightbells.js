/* What pages do beyond their forms and links. Every action works without any of this. */
"use strict";

/*
 * A part that renews itself: while the server is silent, or answers with another page, say so instead of showing nothing.
 * What has not changed stays where it is, so that neither the focus nor a selection is lost and nothing is read out twice.
 */
(() => {
  const renews = (event) => event.detail.elt?.hasAttribute("data-live");
  const stale = (lost) => {
    const note = document.getElementById("stale");
    if (note) note.hidden = !lost;
  };
  const words = () => [...document.querySelectorAll("textarea, input:not([type=hidden])")].some((f) => f.value !== f.defaultValue);

  for (const failure of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(failure, (event) => renews(event) && stale(true));
  }
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (renews(event) && document.hidden) event.preventDefault();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    for (const part of document.querySelectorAll("[data-live]")) htmx.trigger(part, "renew");
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!renews(event) || !event.detail.shouldSwap) return;
    stale(false);
    const there = event.detail.xhr.responseText.includes(`id="${event.detail.elt.id}"`);
    if (there) return;
    event.detail.shouldSwap = false;
    if (words()) stale(true);
    else location.reload();
  });

  /* Makes one node as the other is. Children with an id are known by it, the others by their place. */
  const renew = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName || old.id !== fresh.id) {
      old.replaceWith(fresh);
      return;
    }
    if (old.nodeType !== Node.ELEMENT_NODE) {
      old.data = fresh.data;
      return;
    }
    for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    let at = old.firstChild;
    for (const child of [...fresh.childNodes]) {
      let same = at;
      if (child.id) while (same && same.id !== child.id) same = same.nextSibling;
      else if (at && (at.id || at.nodeName !== child.nodeName)) same = null;
      if (!same) {
        old.insertBefore(child, at);
        continue;
      }
      while (at !== same) {
        const gone = at;
        at = at.nextSibling;
        gone.remove();
      }
      at = same.nextSibling;
      renew(same, child);
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  };
  window.htmx?.defineExtension("renew", {
    isInlineSwap: (style) => style === "renew",
    handleSwap: (style, target, fragment) => {
      if (style !== "renew") return false;
      if (fragment.firstElementChild) renew(target, fragment.firstElementChild);
      return [];
    },
  });

  /* Of all that changes, one thing is read out: an alert that has come and nobody has. */
  const waiting = () => [...document.querySelectorAll("[data-waiting]")];
  const newest = () => Math.max(0, ...waiting().map((one) => Number(one.dataset.waiting)));
  let known = newest();
  const news = document.createElement("p");
  news.className = "sr";
  news.setAttribute("role", "alert");
  document.body.append(news);
  document.addEventListener("htmx:afterSwap", (event) => {
    if (!renews(event)) return;
    const came = waiting().filter((one) => Number(one.dataset.waiting) > known);
    known = Math.max(known, newest());
    if (came.length > 0) news.textContent = came.map((one) => one.textContent.replace(/\s+/g, " ").trim()).join(". ");
  });
})();

/* Editing a schedule */

/* Overrides: dragging across a lane */

/* All schedules, and the wallboard */

/* A clock goes on between two answers of the server, from the server's time and not this machine's. */
(() => {
  const made = new Map();
  const tick = () => {
    for (const clock of document.querySelectorAll("[data-clock]")) {
      const stands = clock.getAttribute("datetime");
      if (made.get(clock)?.stands !== stands) made.set(clock, { stands, at: Date.now() });
      const now = new Date(Date.parse(stands) + Date.now() - made.get(clock).at);
      const words = now.toLocaleTimeString("en-GB", { timeZone: clock.dataset.clock, hour: "2-digit", minute: "2-digit" });
      if (clock.textContent !== words) clock.textContent = words;
    }
  };
  if (document.querySelector("[data-clock]")) setInterval(tick, 1000);
})();
