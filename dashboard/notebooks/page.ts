import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Cell} from "./kit.ts";
import {parseHTML} from "linkedom";
import type {Draft} from "./list.ts";
import type {Still} from "./still.ts";

const template = readFileSync(join(import.meta.dirname, "template.html"), "utf8");

/** A notebook as a page: what each of its cells shows, and the text of those that are pinned. */
export function notebookPage({notebook}: Draft, still: Still): string {
  const {document} = parseHTML(template);
  const main = document.querySelector("main")!;
  document.title = notebook.title;
  for (const cell of notebook.cells) {
    const shown = document.createElement("div");
    shown.id = `cell-${cell.id}`;
    shown.innerHTML = still.get(cell.id) ?? "";
    if (shown.hasChildNodes()) main.append(shown);
    if (cell.pinned) main.append(pinned(cell, document));
  }
  return `${String(document)}\n`;
}

/** A query's own words, folded: whoever has no mouse must be able to open it, and to scroll what is wide. */
function pinned({value, output = ""}: Cell, document: Document): Element {
  const details = document.createElement("details");
  details.innerHTML = `<summary>SQL <code></code></summary><pre tabindex="0"><code></code></pre>`;
  const [name, code] = details.querySelectorAll("code");
  name!.textContent = output;
  code!.textContent = value;
  return details;
}
