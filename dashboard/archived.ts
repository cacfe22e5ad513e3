import {existsSync} from "node:fs";
import {join} from "node:path";
import type {Draft} from "./draft.ts";
import {archivedFile} from "./pages/links.ts";
import type {Query} from "./release.ts";

/** Puts the documents that were read into the site, byte for byte, each under its hash. */
export async function shareArchive(query: Query, archive: string, draft: Draft): Promise<void> {
  const documents = await query<{sha256: string; path: string}>("archived");
  for (const {sha256, path} of documents) {
    const [from, file] = [join(archive, path), archivedFile(sha256)];
    if (!existsSync(from))
      throw new Error(`${path} is not in the archive; the site shows where each figure came from`);
    if (!draft.keep(file)) draft.share(from, file);
  }
}
