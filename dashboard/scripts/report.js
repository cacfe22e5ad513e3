"use strict";
// Nothing here is needed to read a report: it marks, on both sides, the figure that is pointed at, and lets the
// words slide under a figure that is tapped on a phone.

const narrow = matchMedia("(max-width: 71.99rem)");

/** The element that a link on this page leads to. */
function targetOf(link) {
  const hash = link?.getAttribute("href") ?? "";
  return hash.startsWith("#") ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

const figures = ".panes a.figure, .panes a.unknown, .text mark a";
let lit = [];

/** Marks both ends of the link that is pointed at, or else of the one that has the focus. */
function light({type, target}) {
  const pointed = type === "pointerout" ? null : target.closest?.(figures);
  const link = pointed ?? document.activeElement?.closest(figures);
  const words = targetOf(link);
  // What could not be assigned leads to its note, and that to all the numbers it speaks of.
  const meant = words?.matches(".note") && targetOf(words.querySelector("a"));
  for (const element of lit) element.classList.remove("lit");
  lit = words ? [words, link.closest("td, mark") ?? link, ...(meant ? [meant] : [])] : [];
  for (const element of lit) element.classList.add("lit");
  if (link?.closest(".form-pane")) reveal(meant || words);
}

/** Brings words into view where their pane scrolls by itself: the page stays where it is. */
function reveal(words) {
  const pane = words?.closest(".source-pane");
  if (narrow.matches || !pane) return;
  const [box, view] = [words.getBoundingClientRect(), pane.getBoundingClientRect()];
  const [top, bottom] = [Math.max(view.top, 0), Math.min(view.bottom, innerHeight)];
  if (box.top < top || box.bottom > bottom) pane.scrollTop += box.top - top - (bottom - top) / 3;
}

for (const type of ["pointerover", "pointerout", "focusin", "focusout"])
  document.addEventListener(type, light);

/** A copy of a line's words, in which no mark but the one that was asked for is left. */
function copyOf(line, words) {
  const copy = document.createElement("span");
  copy.append(...[...line.childNodes].map((node) => node.cloneNode(true)));
  for (const old of copy.querySelectorAll("[id], .line")) {
    if (old.matches(".line")) old.remove();
    else if (old.id !== words.id) old.replaceWith(...old.childNodes);
    else old.removeAttribute("id");
  }
  return copy;
}

/** The lines that words need to be understood: a cell of a table stands in its row, behind the row's words. */
function linesAround(words) {
  const line = words.closest("p");
  const row = line.closest(".cells") ?? line;
  const isCell = (text) => /^[\s\d.,/\-—%]*$/.test(text);
  const own = (element) => copyOf(element, words).textContent;
  if (!isCell(own(line))) return [line];
  const label = (row.closest(".run") ?? row).previousElementSibling;
  const cells = row.matches(".cells") ? [...row.children] : [row];
  return label?.matches("p") ? [label, ...cells] : cells;
}

/** On a narrow screen the line slides under the row; a second tap goes on to the whole text. */
function peek(event) {
  const link = event.target.closest?.(".form-pane a.figure");
  const words = targetOf(link);
  const row = link?.closest("tr");
  if (!narrow.matches || !words || !row || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const open = row.nextElementSibling?.classList.contains("peek-row");
  for (const old of document.querySelectorAll(".peek-row")) old.remove();
  if (open) return void (location.hash = link.getAttribute("href"));
  const box = document.createElement("div");
  box.className = "peek source";
  box.lang = "zh-Hans";
  const lines = linesAround(words).map((line) => copyOf(line, words));
  box.append(...lines.flatMap((line, i) => (i ? [" · ", line] : [line])));
  const cell = document.createElement("td");
  cell.colSpan = 12;
  cell.append(box);
  const under = document.createElement("tr");
  under.className = "peek-row";
  under.append(cell);
  row.after(under);
}
document.addEventListener("click", peek);
