import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {parseHTML} from "linkedom";

/** A notebook as the site's other pages name it. */
export interface Listed {
  /** Its page in the site's folder `notebooks`, and its file in ours. */
  file: string;
  /** Its question, in both languages. */
  title: string;
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
