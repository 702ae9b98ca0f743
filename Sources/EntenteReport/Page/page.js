// SPDX-License-Identifier: Apache-2.0
// Filters for the list of initiatives. Without this script the page shows everything.
(() => {
  "use strict";
  const form = document.getElementById("filters");
  const list = document.getElementById("list");
  if (!form || !list) return;

  const rows = [...list.children].map((row) => ({
    row,
    details: row.querySelector("details"),
    words: new Set(row.dataset.words.split(" ")),
    text: null,
  }));
  const selects = [...form.querySelectorAll("select")];
  const shown = document.getElementById("shown");
  const noneShown = document.getElementById("none-shown");
  const chips = document.getElementById("chips");
  const openAll = document.getElementById("open-all");
  const everything = shown.textContent;
  // Filter words that no select can show, each with what it is called.
  let extra = new Map();

  const plain = (text) => text.normalize("NFKC").toLocaleLowerCase();

  function wanted() {
    const words = selects.filter((select) => select.value).map((select) => `${select.name}:${select.value}`);
    return [...words, ...extra.keys()];
  }

  function apply() {
    const words = wanted();
    const terms = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const item of rows) {
      let passes = words.every((word) => item.words.has(word));
      if (passes && terms.length) {
        item.text ??= plain(item.row.textContent);
        passes = terms.every((term) => item.text.includes(term));
      }
      item.row.hidden = !passes;
      if (passes) count += 1;
    }
    const isFiltered = words.length > 0 || terms.length > 0;
    shown.textContent = isFiltered ? `${count} of ${rows.length} initiatives shown` : everything;
    noneShown.hidden = count > 0;
    showChips();
    remember(words);
  }

  function showChips() {
    chips.replaceChildren(
      ...[...extra].map(([word, label]) => {
        const chip = document.createElement("button");
        chip.type = "button";
        chip.textContent = label;
        chip.setAttribute("aria-label", `Take away the filter: ${label}`);
        chip.addEventListener("click", () => {
          extra.delete(word);
          apply();
          form.elements.words.focus();
        });
        return chip;
      }),
    );
  }

  // The address keeps the filters, so that a view can be passed on.
  function remember(words) {
    const parts = words.map(encodeURIComponent);
    const text = form.elements.words.value.trim();
    if (text) parts.push("words=" + encodeURIComponent(text));
    const hash = parts.length ? "#initiatives?" + parts.join("&") : "#initiatives";
    if (parts.length || location.hash.startsWith("#initiatives?")) history.replaceState(null, "", hash);
  }

  // Filter words take the place of all filters before them. `label` names those that no select can show.
  function choose(filter, label) {
    form.elements.words.value = "";
    extra = new Map();
    for (const select of selects) select.value = "";
    const rest = [];
    for (const word of filter.split(" ").filter(Boolean)) {
      const [name, value] = word.split(/:(.*)/s);
      const select = selects.find((candidate) => candidate.name === name);
      if (select && [...select.options].some((option) => option.value === value)) select.value = value;
      else rest.push(word);
    }
    for (const word of rest) extra.set(word, word === "counted:yes" ? "counted once" : labelOf(word, rest, label));
    apply();
  }

  const names = { claimed: "claimed level", substance: "substance" };

  function labelOf(word, rest, label) {
    const [name, value] = word.split(":");
    if (names[name]) return `${names[name]} ${value}`;
    if (label && rest.filter((other) => other !== "counted:yes").length === 1) return label;
    const link = [...document.querySelectorAll("[data-filter]")].find(
      (candidate) => candidate.dataset.filter.replace(" counted:yes", "") === word);
    return link?.dataset.label ?? word;
  }

  function open(id) {
    const item = rows.find((candidate) => candidate.details.querySelector(".body").id === id);
    if (!item) return false;
    if (item.row.hidden) choose("", "");
    item.details.open = true;
    item.details.querySelector("summary").focus({ preventScroll: true });
    item.row.scrollIntoView({ block: "start" });
    return true;
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target.closest("[data-filter], [data-go], a[href^='#i-']");
    if (!target) return;
    if (target.dataset.filter !== undefined) {
      event.preventDefault();
      choose(target.dataset.filter, target.dataset.label);
      const heading = document.getElementById("initiatives-heading");
      heading.focus({ preventScroll: true });
      heading.scrollIntoView({ block: "start" });
    } else {
      const id = target.dataset.go ?? target.getAttribute("href").slice(1);
      if (open(id)) {
        event.preventDefault();
        history.replaceState(null, "", "#" + id);
      }
    }
  });

  form.addEventListener("input", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    extra = new Map();
    setTimeout(apply);
  });

  openAll.addEventListener("click", () => {
    const isOpen = openAll.getAttribute("aria-pressed") !== "true";
    openAll.setAttribute("aria-pressed", String(isOpen));
    openAll.textContent = isOpen ? "Close all" : "Open all";
    for (const item of rows) if (!item.row.hidden) item.details.open = isOpen;
  });

  // Paper has no way to open what is closed.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("details:not([open])")];
    for (const details of closed) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    closed = [];
  });

  function restore() {
    const hash = location.hash;
    if (hash.startsWith("#initiatives?")) {
      const parts = hash.slice("#initiatives?".length).split("&").map((part) => {
        try {
          return part.startsWith("words=") ? { text: decodeURIComponent(part.slice(6)) } : { word: decodeURIComponent(part) };
        } catch {
          return {};
        }
      });
      const text = parts.find((part) => part.text)?.text ?? "";
      choose(parts.flatMap((part) => (part.word ? [part.word] : [])).join(" "), "");
      form.elements.words.value = text;
      apply();
      document.getElementById("initiatives").scrollIntoView();
    } else if (hash.startsWith("#i-")) {
      open(hash.slice(1));
    }
  }

  form.hidden = false;
  addEventListener("hashchange", restore);
  restore();
})();
