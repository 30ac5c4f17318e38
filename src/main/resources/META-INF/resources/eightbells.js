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

/* Editing a schedule */

/* Overrides: dragging across a lane */

/* All schedules, and the wallboard */

/* Policies, routes and sources: lists that are ordered by dragging. After a drop the list is sent, or shown anew. */
document.addEventListener("htmx:load", (event) => {
  if (!window.Sortable) return;
  for (const list of event.target.querySelectorAll("[data-sorted]")) {
    list.querySelectorAll(".grip").forEach((grip) => (grip.hidden = false));
    new Sortable(list, {
      handle: ".grip",
      filter: ".route-last",
      onMove: (move) => !move.related.classList.contains("route-last") || !move.willInsertAfter,
      onEnd: (end) => {
        if (end.oldIndex === end.newIndex) return;
        const form = list.closest("form");
        if (list.dataset.sorted === "send") form.submit();
        else form.querySelector("[data-renew]").click();
      },
    });
  }
});
