import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import type {Code, Notebook} from "./kit.ts";
import {DOMParser, parseHTML} from "linkedom";

/** A notebook as the site's other pages name it. */
export interface Listed {
  /** Its page in the site's folder `notebooks`, and its file in ours. */
  file: string;
  /** Its question, in both languages. */
  title: string;
}

/** A notebook that is to become a page. */
export interface Draft {
  name: string;
  notebook: Notebook;
  /** What runs in each cell of code, by the cell's id. */
  code: Record<number, Code>;
}

export const source = join(import.meta.dirname, "..", "..", "notebooks");

/** The notebooks there are, told without rendering any. */
export async function listNotebooks(): Promise<Listed[]> {
  const files = (await readdir(source)).filter((name) => name.endsWith(".html")).sort();
  return Promise.all(
    files.map(async (file) => {
      const {document} = parseHTML(await readFile(join(source, file), "utf8"));
      return {file, title: document.querySelector("title")?.textContent ?? file};
    })
  );
}

export const readListed = async ({file: name}: Pick<Listed, "file">): Promise<Draft> =>
  draftOf(name, await readFile(join(source, name), "utf8"));

/** A notebook's cells, as Notebook Kit has them; it asks for a browser's parser, and linkedom's will do. */
export async function draftOf(name: string, html: string): Promise<Draft> {
  // With it come two compilers of TypeScript, which take longer to load than all notebooks to be drawn.
  const {deserialize, transpile} = await import("./kit.ts");
  const parser = new DOMParser() as unknown as globalThis.DOMParser;
  const notebook = deserialize(html, {parser});
  const code: Draft["code"] = {};
  for (const cell of notebook.cells) {
    if (cell.mode === "sql" || (cell.mode === "html" && !cell.value.includes("${"))) continue;
    const {body, inputs = [], outputs = [], output, autodisplay = false} = transpile(cell);
    code[cell.id] = {body, inputs, outputs, output, autodisplay};
  }
  return {name, notebook, code};
}
