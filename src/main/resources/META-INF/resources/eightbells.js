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
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name) && name !== "open") old.removeAttribute(name); // what somebody unfolded stays so
    }
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
(() => {
  const THRESHOLD = 5; // pixels before a press becomes a drag
  const LONG_PRESS = 450; // milliseconds: a finger that moves sooner scrolls
  const SVG = "http://www.w3.org/2000/svg";
  let drag = null;

  const parts = (zone, t) =>
    Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: zone, hourCycle: "h23", weekday: "short", day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" })
      .formatToParts(t * 1000).map((part) => [part.type, part.value]));
  const local = (zone, t) => {
    const p = parts(zone, t);
    return Date.parse(`${p.day} ${p.month} ${p.year} ${p.hour}:${p.minute} UTC`) / 1000;
  };
  /* Rounded on the clock of the zone, which need not be whole hours from ours. */
  const snap = (zone, t, step) => {
    const minute = Math.floor(t / 60) * 60;
    const offset = local(zone, minute) - minute;
    return Math.round((t + offset) / step) * step - offset;
  };
  const words = (zone, from, until) => {
    const a = parts(zone, from), b = parts(zone, until);
    const day = (p) => `${p.weekday} ${p.day} ${p.month}`;
    const minutes = Math.round((until - from) / 60), h = Math.floor(minutes / 60), m = minutes % 60;
    const end = day(a) === day(b) ? `${b.hour}:${b.minute}` : `${day(b)} ${b.hour}:${b.minute}`;
    const length = [h ? `${h} h` : "", m ? `${m} min` : ""].filter(Boolean).join(" ");
    return `${day(a)} ${a.hour}:${a.minute} to ${end} ${zone}, ${length}`;
  };

  const begin = (track, event) => {
    const lanes = track.closest(".lanes");
    const from = Number(lanes.dataset.from), until = Number(lanes.dataset.until);
    const hour = (track.getBoundingClientRect().width * 3600) / (until - from);
    return { track, lanes, from, until, zone: lanes.dataset.zone, step: hour < 5 ? 3600 : 1800, x: event.clientX, y: event.clientY, pointer: event.pointerId, touch: event.pointerType === "touch", on: false };
  };
  const instant = (d, x) => {
    const box = d.track.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
    const t = snap(d.zone, d.from + share * (d.until - d.from), d.step);
    return Math.min(d.until, Math.max(d.from, t));
  };
  const draw = (d, x) => {
    const a = instant(d, d.x), b = instant(d, x);
    d.a = Math.min(a, b);
    d.b = Math.max(a, b);
    if (d.a === d.b) d.b = Math.min(d.until, d.a + d.step);
    const percent = (t) => `${((t - d.from) * 100) / (d.until - d.from)}%`;
    d.pick.setAttribute("x", percent(d.a));
    d.pick.setAttribute("width", `${((d.b - d.a) * 100) / (d.until - d.from)}%`);
    d.say.textContent = words(d.zone, d.a, d.b);
    const lanes = d.lanes.getBoundingClientRect(), box = d.track.getBoundingClientRect();
    const half = d.say.offsetWidth / 2;
    const middle = box.left - lanes.left + (box.width * ((d.a + d.b) / 2 - d.from)) / (d.until - d.from);
    d.say.style.left = `${Math.min(lanes.width - half, Math.max(half, middle))}px`;
    d.say.style.top = `${box.top - lanes.top - 4}px`;
  };
  const start = (d) => {
    d.on = true;
    d.pick = document.createElementNS(SVG, "rect");
    d.pick.setAttribute("class", "drag-pick");
    d.pick.setAttribute("height", "100%");
    d.track.append(d.pick);
    d.say = document.createElement("p");
    d.say.className = "drag-say";
    d.lanes.append(d.say);
    d.track.setPointerCapture?.(d.pointer);
    draw(d, d.x);
  };
  const stop = () => {
    clearTimeout(drag?.timer);
    drag?.pick?.remove();
    drag?.say?.remove();
    drag = null;
  };
  const swallowClick = () => {
    const swallow = (event) => { event.preventDefault(); event.stopPropagation(); };
    document.addEventListener("click", swallow, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", swallow, { capture: true }), 50);
  };

  document.addEventListener("pointerdown", (event) => {
    const track = event.target.closest?.("[data-override] .track");
    if (!track || event.button !== 0 || !event.isPrimary) return;
    const lane = track.closest(".lane");
    if (lane !== lane.parentElement.querySelector(".lane") && !lane.classList.contains("lane-rotation")) return;
    drag = begin(track, event);
    const mine = drag;
    if (drag.touch) drag.timer = setTimeout(() => drag === mine && start(mine), LONG_PRESS);
  });
  document.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const moved = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > THRESHOLD;
    if (!drag.on && moved && drag.touch) return stop();
    if (!drag.on && moved) start(drag);
    if (drag.on) draw(drag, event.clientX);
  });
  document.addEventListener("pointerup", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const { on, track, a, b, zone } = drag;
    stop();
    if (!on) return;
    swallowClick();
    const iso = (t) => new Date(t * 1000).toISOString().replace(".000", "");
    const form = track.closest("[data-override]").dataset.override;
    location.assign(`${form}?from=${iso(a)}&until=${iso(b)}&zone=${zone}`);
  });
  document.addEventListener("pointercancel", stop);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !drag) return;
    if (drag.on) swallowClickOnRelease();
    stop();
  });
  const swallowClickOnRelease = () => document.addEventListener("pointerup", swallowClick, { once: true });
  document.addEventListener("touchmove", (event) => drag?.on && event.preventDefault(), { passive: false });
  document.addEventListener("contextmenu", (event) => drag?.on && event.preventDefault());
  document.addEventListener("dragstart", (event) => event.target.closest?.("[data-override] .track") && event.preventDefault());

  /* Pressing a bar shows its page on top of the timeline; Escape closes it and the bar has the focus again. */
  document.addEventListener("click", async (event) => {
    const bar = event.target.closest?.("#timeline a.bar");
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!bar || !plain || event.defaultPrevented || !window.htmx) return;
    event.preventDefault();
    const dialog = document.querySelector(".sheet-dialog") ?? made();
    const body = dialog.firstElementChild;
    await window.htmx.ajax("GET", bar.getAttribute("href"), { target: body, select: "#sheet", swap: "innerHTML ignoreTitle:true" });
    if (!body.querySelector("#sheet")) return location.assign(bar.getAttribute("href"));
    bar.focus();
    dialog.showModal();
  });
  const made = () => {
    const dialog = document.createElement("dialog");
    dialog.className = "sheet-dialog";
    dialog.setAttribute("aria-labelledby", "sheet-title");
    dialog.innerHTML = '<div></div><form method="dialog"><button class="quiet">Close</button></form>';
    dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    return dialog;
  };
})();

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

/* Calendar feeds: an address that is shown once is copied with one press, where the browser lets pages do that. */
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).value);
      button.textContent = "Copied";
    });
  }
}

/* A password can be looked at while it is typed. */
for (const button of document.querySelectorAll("[data-shows]")) {
  const field = document.getElementById(button.dataset.shows);
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "text";
    field.type = shown ? "password" : "text";
    button.setAttribute("aria-pressed", String(!shown));
  });
  field.form.addEventListener("submit", () => (field.type = "password"));
}

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
