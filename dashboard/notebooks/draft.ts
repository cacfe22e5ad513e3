import {cp, readFile} from "node:fs/promises";
import {join} from "node:path";
import {deserialize, type Notebook} from "@observablehq/notebook-kit";
import {DOMParser} from "linkedom";
import {listNotebooks, source} from "./list.ts";

/** A notebook on its way to a page. */
export interface Draft {
  name: string;
  /** Its copy in a working folder, beside the answers to its queries. */
  file: string;
  notebook: Notebook;
}

/** Works on copies: two runs at once are not in each other's way, and no answer outlives its release. */
export async function copyNotebooks(folder: string): Promise<Draft[]> {
  const listed = await listNotebooks();
  return Promise.all(
    listed.map(async ({file: name}) => {
      const file = join(folder, name);
      await cp(join(source, name), file);
      return {name, file, notebook: readNotebook(await readFile(file, "utf8"))};
    })
  );
}

/** A notebook's cells, as Notebook Kit has them; it asks for a browser's parser, and linkedom's will do. */
export function readNotebook(html: string): Notebook {
  return deserialize(html, {parser: new DOMParser() as unknown as globalThis.DOMParser});
}
