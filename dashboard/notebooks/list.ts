import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {deserialize, type Notebook} from "./kit.ts";
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

export async function readListed({file: name}: Pick<Listed, "file">): Promise<Draft> {
  return {name, notebook: readNotebook(await readFile(join(source, name), "utf8"))};
}

/** A notebook's cells, as Notebook Kit has them; it asks for a browser's parser, and linkedom's will do. */
export function readNotebook(html: string): Notebook {
  return deserialize(html, {parser: new DOMParser() as unknown as globalThis.DOMParser});
}
