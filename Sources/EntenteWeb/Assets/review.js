// SPDX-License-Identifier: Apache-2.0
// The review by keyboard alone. Every key does what a button of the page does.
(() => {
  "use strict";
  const entries = [...document.querySelectorAll("ol.queue > li")];
  let at = -1;

  function go(to) {
    if (entries.length === 0) return;
    at = Math.min(entries.length - 1, Math.max(0, to));
    for (const entry of entries) entry.removeAttribute("aria-current");
    entries[at].setAttribute("aria-current", "true");
    entries[at].focus({ preventScroll: true });
    entries[at].scrollIntoView({ block: "start" });
  }

  // A word needs a reason: without one the key goes to its field, and Enter sends the form by the same button.
  function press(button) {
    if (button instanceof HTMLAnchorElement) return button.click();
    const reason = button.form.elements.namedItem("reason");
    if (reason && reason.value.trim() === "") {
      for (const other of button.form.querySelectorAll("button")) other.removeAttribute("data-meant");
      button.setAttribute("data-meant", "");
      reason.focus();
      reason.scrollIntoView({ block: "nearest" });
      return;
    }
    button.form.requestSubmit(button);
  }

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const field = event.target.closest("input, textarea, select");
    if (field) {
      if (event.key === "Escape") {
        field.blur();
        if (at >= 0) entries[at].focus({ preventScroll: true });
      }
      const meant = field.form && field.form.querySelector("button[data-meant]");
      if (event.key === "Enter" && field.name === "reason" && meant) {
        event.preventDefault();
        field.form.requestSubmit(meant);
      }
      return;
    }
    if (event.key === "j") return go(at + 1);
    if (event.key === "k") return go(at - 1);
    if (event.key === "?") {
      const keys = document.getElementById("keys");
      if (!keys) return;
      keys.open = !keys.open;
      keys.scrollIntoView({ block: "nearest" });
      return;
    }
    if (!/^[sdurzae]$/.test(event.key)) return;
    const find = (inside) => inside && inside.querySelector(`[data-key="${event.key}"]`);
    const button =
      event.key === "z"
        ? find(document.querySelector(".last")) || find(entries[at])
        : find(entries[Math.max(0, at)]) || (entries.length === 0 && find(document));
    if (!button) return;
    event.preventDefault();
    if (at < 0 && event.key !== "z") go(0);
    press(button);
  });
})();
