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

  /** A figure, or a change that the text states, and the link in it that leads to its words. */
  const cells = ":is([id^='figure-'], [id^='claim-'])";
  const links = `${cells} a.figure`;

  /** What a figure is and says: in the form its link is named so, in prose its row has it, and in its words. */
  function nameOf(link) {
    const row = link.closest("tr");
    const words = (name) => row.querySelector(name).innerText;
    const said = () =>
      fill(box.dataset.figure, {name: words("th"), value: link.innerText, said: words("q")});
    return (link.getAttribute("aria-label") ?? said()) + link.dataset.after;
  }

  function leadToBytes(id) {
    const bytes = box.querySelector(".bytes");
    if (!bytes) return;
    bytes.href = `#${id}`;
    bytes.hidden = !document.getElementById(id);
  }

  function cite(link) {
    const cell = link.closest(cells);
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
      const link = target.closest?.(links);
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

  /** What an address of this page leads to. */
  const placeAt = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));

  /** The figure that an address leads to: by its own name, or by its words, as charts and findings do. */
  function citeAddressed() {
    const place = placeAt(location.hash);
    const cell = place?.matches("mark")
      ? placeAt(place.querySelector("a")?.getAttribute("href") ?? "")
      : place;
    const link = cell?.matches(cells) && cell.querySelector("a.figure");
    if (link) cite(link);
  }
  addEventListener("hashchange", citeAddressed);
  citeAddressed();
}
