/* What pages do beyond their forms and links. Every action works without any of this. */
"use strict";

/* A part that renews itself: while the server is silent, or answers with another page, say so instead of showing nothing. */
(() => {
  const renews = (event) => event.detail.elt?.hasAttribute("data-live");
  const stale = (lost) => {
    const note = document.getElementById("stale");
    if (note) note.hidden = !lost;
  };
  document.addEventListener("htmx:sendError", (event) => renews(event) && stale(true));
  document.addEventListener("htmx:responseError", (event) => renews(event) && stale(true));
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (!renews(event) || !event.detail.shouldSwap) return;
    stale(false);
    const there = event.detail.xhr.responseText.includes(`id="${event.detail.elt.id}"`);
    if (there) return;
    event.detail.shouldSwap = false;
    location.reload();
  });
})();

/* People and teams: rows that can be ordered by dragging as well as by their buttons */
(() => {
  const sort = (root) => {
    if (!window.Sortable) return;
    const lists = root.matches?.("[data-sortable]") ? [root] : root.querySelectorAll?.("[data-sortable]") ?? [];
    for (const list of lists) {
      list.classList.add("sorting");
      window.Sortable.create(list, { filter: "button, select, input", preventOnFilter: false, ghostClass: "row-dragged" });
    }
  };
  document.addEventListener("DOMContentLoaded", () => sort(document));
})();

/* Editing a schedule */

/* Overrides: dragging across a lane */

/* All schedules, and the wallboard */
