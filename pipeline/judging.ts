import type {LeftOut} from "#data/schema/reading.ts";
import {readFile, type Library} from "#parsers/read.ts";
import {hashOf} from "#pipeline/hash.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {decodePage} from "#pipeline/page-text.ts";
import {attachments} from "#pipeline/site.ts";

/** What came where something was asked for. */
export interface Answered {
  url: string;
  bytes: Uint8Array;
  /** Whether a list of reports was asked for, and not a report. */
  isList: boolean;
  /** What the same address gave before. */
  before: Uint8Array | null;
}

/** What a document is: a report, or what the readers call it; null for what they cannot open, or take for nothing. */
export async function kindOf(
  {url, bytes}: Pick<Answered, "url" | "bytes">,
  library: Library
): Promise<"report" | LeftOut["is"] | null> {
  try {
    const {documents} = await readFile({bytes, sha256: hashOf(bytes), path: url, url}, library);
    if (documents.some(({kind}) => kind === "report")) return "report";
    const [only, ...more] = documents;
    return only?.kind === "left_out" && more.length === 0 ? only.is : null;
  } catch {
    // What cannot be opened is kept all the same: gongkai all says why.
    return null;
  }
}

/** What an answer with 200 is that is nothing of what was asked for. */
export type Wall = "error" | "script" | "other";

/**
 * Sites answer with 200 where they mean 404, and with a script where they want to see a browser first. Such an answer
 * is no version of a report, and no list; nor is any page that is no report where there was one. Null for what may be
 * what was asked for.
 */
export async function wallOf(
  {url, bytes, isList, before}: Answered,
  library: Library
): Promise<Wall | null> {
  if (formatOf(bytes, library) !== "html") return null;
  const kind = await kindOf({url, bytes}, library);
  if (kind === "error") return kind;
  if (kind === "script") return leadsOn({url, bytes, isList}) ? null : kind;
  if (isList || before === null || isReport(kind)) return null;
  const was =
    formatOf(before, library) !== "html" || isReport(await kindOf({url, bytes: before}, library));
  return was ? "other" : null;
}

/** Lists of JCMS stand in a script, and 博达 shows files by one; a wall leads nowhere. */
function leadsOn({url, bytes, isList}: Omit<Answered, "before">): boolean {
  const page = {url, text: decodePage(bytes, null)};
  return isList ? /<a\s/i.test(page.text) : attachments(page).length > 0;
}

/** A report, or the page that leads to its file. */
const isReport = (kind: Awaited<ReturnType<typeof kindOf>>) =>
  kind === "report" || kind === "attachment";
