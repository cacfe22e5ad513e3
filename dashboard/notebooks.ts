import {mkdtemp, realpath, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {copyNotebooks, type Draft} from "./notebooks/draft.ts";
import type {Listed} from "./notebooks/list.ts";
import {buildPages} from "./notebooks/pages.ts";
import {answerQueries} from "./notebooks/queries.ts";
import {drawStill, type Still} from "./notebooks/still.ts";

export interface Folders {
  /** The release that the notebooks ask. */
  release: string;
  /** The site; the notebooks go to its folder `notebooks`. */
  site: string;
}

/**
 * Renders every notebook of notebooks/ from the release, without the web: its queries are answered here, its
 * libraries come from node_modules, and its results stand in the page before any script runs.
 */
export async function renderNotebooks({release, site}: Folders): Promise<Listed[]> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "gongkai-notebooks-")));
  try {
    const drafts = await copyNotebooks(folder);
    const answers = await answerQueries(drafts, release);
    const stills = new Map<Draft, Still>();
    for (const draft of drafts) stills.set(draft, await drawStill(draft, answers));
    await buildPages(stills, {folder, out: join(site, "notebooks")});
    return drafts.map(({name, notebook}) => ({file: name, title: notebook.title}));
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}
