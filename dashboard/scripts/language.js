"use strict";
// What is chosen on a page, and the place that is looked at, stand in its address: the same page in the other language
// is asked for them too.
{
  const link = document.querySelector("a.language");

  /** As it is at the moment: scripts change the address while the page stays. */
  function follow() {
    link.search = location.search;
    link.hash = location.hash;
  }
  // Before the link is opened, copied or opened beside: by pointer, by keyboard, or by what presses it without either.
  for (const type of ["pointerdown", "focus", "click"]) link?.addEventListener(type, follow);
}
