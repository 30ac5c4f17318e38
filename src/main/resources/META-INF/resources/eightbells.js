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

/* Lists that are ordered by dragging: the order is that of the fields, so nothing is to be told to anybody. */
(() => {
  const sort = (root) => root.querySelectorAll("[data-sort]").forEach((list) => {
    if (list.dataset.sorts || !window.Sortable) return;
    list.dataset.sorts = "yes";
    Sortable.create(list, {
      handle: `[data-handle=${list.dataset.sort}]`, animation: 0, ghostClass: "dragged",
      onEnd: () => list.dispatchEvent(new Event("change", { bubbles: true })),
    });
  });
  document.addEventListener("DOMContentLoaded", () => sort(document));
  document.addEventListener("htmx:load", (event) => sort(event.detail.elt));
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
