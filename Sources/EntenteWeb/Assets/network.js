// SPDX-License-Identifier: Apache-2.0
// Replays the years of the network in its places, and fits a large drawing to the page.
(() => {
  "use strict";
  const net = document.getElementById("net");
  const slider = document.getElementById("until");
  if (!net) return;
  const large = net.querySelector("svg.picture:not(.fit)");
  const controls = document.createElement("p");
  controls.className = "controls";
  net.before(controls);
  const button = (words, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "quiet";
    made.textContent = words;
    made.addEventListener("click", () => act(made));
    controls.append(made);
    return made;
  };
  if (large) {
    // The middle is where most is.
    net.scrollLeft = (net.scrollWidth - net.clientWidth) / 2;
    net.scrollTop = (net.scrollHeight - net.clientHeight) / 2;
    button("Fit to the page", (made) => {
      const fits = net.classList.toggle("fitted");
      made.textContent = fits ? "Full size" : "Fit to the page";
    });
  }
  if (!slider || !slider.dataset.drawing) return;
  const shown = document.getElementById("until-year");
  const drawings = new Map();
  const drawing = async (year) => {
    if (!drawings.has(year)) {
      const address = slider.dataset.drawing;
      const answer = await fetch(address + (address.includes("?") ? "&" : "?") + "by=" + year);
      if (!answer.ok) return null;
      drawings.set(year, await answer.text());
    }
    return drawings.get(year);
  };
  let asked = 0;
  const show = async (year) => {
    const mine = ++asked;
    shown.textContent = String(year);
    const html = await drawing(year);
    if (html !== null && mine === asked) net.innerHTML = html;
  };
  slider.addEventListener("input", () => { stop(); show(Number(slider.value)); });
  let timer = 0;
  const play = button("Replay the years", () => (timer ? stop() : start()));
  function stop() {
    clearInterval(timer);
    timer = 0;
    play.textContent = "Replay the years";
  }
  function start() {
    const [first, last] = [Number(slider.min), Number(slider.max)];
    let year = Number(slider.value) >= last ? first : Number(slider.value);
    play.textContent = "Stop";
    const step = () => {
      slider.value = String(year);
      show(year);
      year += 1;
      if (year > last) stop();
    };
    timer = setInterval(step, 900);
    step();
  }
})();
