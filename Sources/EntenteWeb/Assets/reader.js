// SPDX-License-Identifier: Apache-2.0
// A link to a passage of a long text leads to the page that has it.
(() => {
  "use strict";
  const go = () => {
    const match = /^#c(\d{1,9})$/.exec(location.hash);
    if (!match || document.getElementById(match[0].slice(1))) return;
    const address = new URL(location.href);
    if (address.searchParams.get("at") === match[1]) return;
    address.searchParams.set("at", match[1]);
    location.replace(address);
  };
  go();
  addEventListener("hashchange", go);
})();
