import {mkdir, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {listNotebooks, readListed, type Listed} from "./notebooks/list.ts";
import {notebookPage} from "./notebooks/page.ts";
import {answerQueries} from "./notebooks/queries.ts";
import {drawStill} from "./notebooks/still.ts";

export interface Folders {
  /** The release that the notebooks ask. */
  release: string;
  /** The site; the notebooks go to its folder `notebooks`. */
  site: string;
}

/** Renders every notebook of notebooks/ from the release alone: each is run once, here, and its page is what it showed. */
export async function renderNotebooks({release, site}: Folders): Promise<Listed[]> {
  const listed = await listNotebooks();
  const drafts = await Promise.all(listed.map(readListed));
  const answers = await answerQueries(drafts, release);
  const out = join(site, "notebooks");
  await rm(out, {recursive: true, force: true});
  await mkdir(out, {recursive: true});
  for (const draft of drafts) {
    const page = notebookPage(draft, await drawStill(draft, answers));
    await writeFile(join(out, draft.name), page);
  }
  return listed;
}
