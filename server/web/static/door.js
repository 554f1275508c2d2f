// SPDX-License-Identifier: Apache-2.0
// Keeps the door page true: it asks for the state again and again, and says when it cannot.
"use strict";
(() => {
  const EVERY = 15000;
  const PATIENCE = 8000;
  const banner = document.getElementById("offline");
  let acting = false;

  const main = () => document.getElementById("door");

  async function ask(address, options) {
    const answer = await fetch(address, {
      cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(PATIENCE), ...options,
    });
    const kind = answer.headers.get("content-type") || "";
    if (!kind.startsWith("text/html")) { throw new Error("no page"); }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.getElementById("door");
    if (!fresh) { throw new Error("no door"); }
    return fresh;
  }

  // What differs at every asking is no news: a button must not be replaced under a finger.
  function news(door) {
    const copy = door.cloneNode(true);
    for (const each of copy.querySelectorAll("[name=request]")) { each.remove(); }
    for (const each of copy.querySelectorAll("button")) { each.disabled = false; }
    const at = copy.querySelector(".at");
    if (at) { at.textContent = ""; }
    return copy.className + copy.innerHTML;
  }

  function show(fresh) {
    banner.hidden = true;
    const old = main();
    const at = fresh.querySelector(".at");
    if (!at || news(fresh) !== news(old)) {
      old.replaceWith(document.adoptNode(fresh));
      return;
    }
    old.querySelector(".at").textContent = at.textContent;
    old.dataset.offline = fresh.dataset.offline;
    for (const button of old.querySelectorAll("button")) { button.disabled = false; }
  }

  function lost() {
    banner.textContent = main().dataset.offline || "";
    banner.hidden = false;
    // What cannot be sent must not look as if it could.
    for (const button of main().querySelectorAll("button")) { button.disabled = true; }
  }

  async function refresh() {
    if (acting || !main().dataset.state) { return; }
    try {
      const fresh = await ask(main().dataset.state);
      if (!acting) { show(fresh); }
    } catch { lost(); }
  }

  document.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (acting) { return; }
    acting = true;
    const form = event.target;
    const body = new URLSearchParams(new FormData(form, event.submitter));
    if (event.submitter) { event.submitter.textContent = main().dataset.waiting; }
    for (const button of main().querySelectorAll("button")) { button.disabled = true; }
    try { show(await ask(form.action, { method: "POST", body })); } catch { lost(); }
    acting = false;
  });

  window.addEventListener("online", refresh);
  window.addEventListener("offline", lost);
  setInterval(refresh, EVERY);
})();
