import {readFileSync, rmSync, writeFileSync} from "node:fs";
import {mkdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {serialize} from "node:v8";
import {draftIn} from "./draft.ts";
import {codeKey, hashOfBytes, keysFile, keysIn} from "./keys.ts";
import {draftsOf} from "./notebooks/drafts.ts";
import {listNotebooks, type Draft, type Listed} from "./notebooks/list.ts";
import {notebookPage} from "./notebooks/page.ts";
import {answerQueries, type Answers} from "./notebooks/queries.ts";
import {drawStill} from "./notebooks/still.ts";
import {keepingIn, type Sets} from "./sets.ts";

export interface Folders {
  /** The release that the notebooks ask. */
  release: string;
  /** The site; the notebooks go to its folder `notebooks`. */
  site: string;
  /** The site that stands now: a notebook whose answers are as before is kept from it. */
  last?: string | null;
  /** Where what was made of the notebooks' own texts is kept from run to run. */
  kept?: string | null;
}

/** Renders every notebook of notebooks/ from the release alone: each is run once, here, and its page is what it showed. */
export async function renderNotebooks(folders: Folders): Promise<Listed[]> {
  const {release, site, last = null, kept = null} = folders;
  const listed = await listNotebooks();
  const drafts = await draftsOf(listed, kept);
  const answers = await answerQueries(drafts, release);
  await rm(join(site, "notebooks"), {recursive: true, force: true});
  await mkdir(join(site, "notebooks"), {recursive: true});
  const keeping = keepingIn(draftIn(site, last), keysIn(last).sets);
  const code = [codeKey(), readFileSync(join(import.meta.dirname, "notebooks/template.html"))];
  for (const draft of drafts) {
    const path = `notebooks/${draft.name}`;
    await keeping.have(path, keyOf(draft, answers, code), async (write) =>
      write(path, notebookPage(draft, await drawStill(draft, answers)))
    );
  }
  addSets(site, keeping.sets);
  return listed;
}

/** What a page is made of: what the notebook says, what the release answers, and what draws it. */
const keyOf = ({notebook}: Draft, answers: Answers, code: unknown[]): string =>
  hashOfBytes(serialize([notebook, notebook.cells.map((cell) => answers.get(cell)), ...code]));

function addSets(site: string, sets: Sets): void {
  const keys = keysIn(site);
  const all = {...keys, sets: {...keys.sets, ...sets}};
  // The file may have a second name in the last site, which stays as it is.
  rmSync(join(site, keysFile), {force: true});
  writeFileSync(join(site, keysFile), `${JSON.stringify(all, null, 1)}\n`);
}
