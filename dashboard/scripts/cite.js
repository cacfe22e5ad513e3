"use strict";
// Says how the figure that is pointed at is cited, and leads to its words and to the bytes they stand in.
{
  const box = document.getElementById("cite");
  const [text, copy, close] = [
    box.querySelector("p"),
    box.querySelector(".copy"),
    box.querySelector(".close")
  ];
  const copyLabel = copy.textContent;

  const fill = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

  /** What a figure is and says: in the form its link is named so, in prose its row has it in words. */
  function nameOf(link) {
    const row = link.closest("tr");
    const words = (name) => row.querySelector(name).innerText;
    const said = () => fill(box.dataset.figure, {name: words("th"), said: words("q")});
    return (link.getAttribute("aria-label") ?? said()) + link.dataset.after;
  }

  function leadToBytes(id) {
    const bytes = box.querySelector(".bytes");
    if (!bytes) return;
    bytes.href = `#${id}`;
    bytes.hidden = !document.getElementById(id);
  }

  function cite(link) {
    const cell = link.closest("[id^='figure-']");
    const words = link.getAttribute("href");
    // Of a figure in a file of tables beside the report's own.
    const {file} = link.dataset;
    const values = {
      name: nameOf(link),
      line: /^#(?:\w+-)?b(\d+)/.exec(words)?.[1] ?? "",
      address: new URL(`#${encodeURIComponent(cell.id)}`, location.href).href
    };
    const {sentence} = box.dataset;
    text.textContent = fill(file ? sentence.replace(/[0-9a-f]{64}/, file) : sentence, values);
    box.querySelector(".words").href = words;
    leadToBytes(file ? `${file.slice(0, 8)}-archived` : "archived");
    copy.textContent = copyLabel;
    box.hidden = false;
  }

  for (const type of ["click", "focusin"])
    document.addEventListener(type, ({target}) => {
      const link = target.closest?.("[id^='figure-'] a.figure");
      if (link) cite(link);
    });
  document.addEventListener("keydown", ({key}) => {
    if (key === "Escape") box.hidden = true;
  });
  close.addEventListener("click", () => (box.hidden = true));
  copy.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text.textContent);
    copy.textContent = box.dataset.done;
  });
  const target = location.hash.startsWith("#figure-")
    ? document.getElementById(decodeURIComponent(location.hash.slice(1)))
    : null;
  const link = target?.querySelector("a.figure");
  if (link) cite(link);
}
