"use strict";
// Nothing here is needed to read a page: it marks, on both sides, the figure that is pointed at; it lets the
// words slide under a figure that is tapped on a phone; and it copies a finding as text.

const narrow = matchMedia("(max-width: 71.99rem)");

/** The element that a link on this page leads to. */
function targetOf(link) {
  const hash = link?.getAttribute("href") ?? "";
  return hash.startsWith("#") ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
}

const figures = ".panes a.figure, .text mark a";
let lit = [];

/** Marks both ends of the link that is pointed at, or else of the one that has the focus. */
function light({type, target}) {
  const pointed = type === "pointerout" ? null : target.closest?.(figures);
  const link = pointed ?? document.activeElement?.closest(figures);
  const words = targetOf(link);
  for (const element of lit) element.classList.remove("lit");
  lit = words ? [words, link.closest("td, mark") ?? link] : [];
  for (const element of lit) element.classList.add("lit");
}
for (const type of ["pointerover", "pointerout", "focusin", "focusout"])
  document.addEventListener(type, light);

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
  const line = words.closest("p");
  const box = document.createElement("div");
  box.className = "peek source";
  box.lang = "zh-Hans";
  box.append(...[...line.childNodes].map((node) => node.cloneNode(true)));
  for (const copy of box.querySelectorAll("[id], .line")) {
    if (copy.matches(".line")) copy.remove();
    else if (copy.id !== words.id) copy.replaceWith(...copy.childNodes);
    else copy.removeAttribute("id");
  }
  const cell = document.createElement("td");
  cell.colSpan = 12;
  cell.append(box);
  const under = document.createElement("tr");
  under.className = "peek-row";
  under.append(cell);
  row.after(under);
}
document.addEventListener("click", peek);

/** A finding's words, with the address where it stands. */
for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const article = document.getElementById(button.dataset.copy);
    const lines = [...article.querySelectorAll("h3, .sentence, .sum, blockquote")].map((e) =>
      e.innerText.trim()
    );
    const address = new URL(`#${encodeURIComponent(button.dataset.copy)}`, location.href).href;
    await navigator.clipboard.writeText([...lines, address].join("\n"));
    button.textContent = button.dataset.done;
  });
}
