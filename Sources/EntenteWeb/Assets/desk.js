// SPDX-License-Identifier: Apache-2.0
// Everything works without this script; it only makes some of it quicker.
(() => {
  "use strict";
  // A choice in a form that asks for a list is followed at once.
  for (const select of document.querySelectorAll("form.find select")) {
    select.addEventListener("change", () => select.form.requestSubmit());
  }
  // Empty fields stay out of addresses that are passed on.
  for (const form of document.querySelectorAll("form[method=get]")) {
    form.addEventListener("formdata", (event) => {
      for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
    });
  }
  // "/" goes to the search, as on many sites.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.target.closest("input, textarea, select")) return;
    const search = document.querySelector("input[type=search]");
    if (!search) return;
    event.preventDefault();
    search.focus();
  });
})();
