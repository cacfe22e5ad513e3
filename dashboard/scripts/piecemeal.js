"use strict";
// A long page is laid out from its top, a piece at a time: whoever touches it meanwhile is answered.
{
  const pieces = [...document.querySelectorAll("article, .chart, .region, .text > *")];

  /** In milliseconds. */
  const turn = 10;

  const finish = () => document.documentElement.classList.add("laid");

  function layOut() {
    const until = performance.now() + turn;
    while (pieces.length > 0 && performance.now() < until) {
      const piece = pieces.shift();
      piece.classList.add("laid");
      // Asked for its place, the browser lays it out now.
      piece.getBoundingClientRect();
    }
    if (pieces.length > 0) setTimeout(layOut);
    else finish();
  }

  // Whoever comes for one place, or comes back to one, sees it where it stays.
  const [visit] = performance.getEntriesByType("navigation");
  addEventListener("hashchange", finish);
  if (location.hash || /reload|back_forward/.test(visit?.type)) finish();
  // What is on the screen is painted first.
  else requestAnimationFrame(() => setTimeout(layOut));
}
