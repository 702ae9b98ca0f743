// SPDX-License-Identifier: Apache-2.0
// Shows how far the reading has come as it goes on. Without this script the link "Look again" does.
(() => {
  "use strict";
  const place = document.getElementById("progress");
  if (!place || place.dataset.over === "yes" || !window.EventSource) return;
  const events = new EventSource(place.dataset.events);
  // The server's own part of the page, made of escaped text.
  const show = (event) => { place.innerHTML = event.data; };
  events.addEventListener("state", show);
  events.addEventListener("over", (event) => {
    show(event);
    events.close();
    document.querySelector(".again")?.remove();
  });
})();
