import type {Indicator} from "#data/schema/indicator.ts";
import {dictionaryOf} from "./charts/parts/labels.ts";
import type {CheckRow, Common, Counts, Joined, ListedBody, SiteModel} from "./model.ts";
import type {Query} from "./release.ts";

/** Whoever asks the release, or a part of it, and what is known already. */
export interface Asking<Known = Common> {
  query: Query;
  site: Known;
}

/** What a page of the whole site is made with. */
export interface Reader extends Asking<SiteModel> {
  /** What charts are drawn in. */
  document: Document;
}

/** What is the same on every page. */
export async function commonModel(query: Query, nav: Common["nav"]): Promise<Common> {
  return {
    dictionary: dictionaryOf(await query<Indicator>("indicators")),
    checks: await query<CheckRow>("checks"),
    nav
  };
}

/** The files of tables that were joined to reports of a release, or of a part of one. */
export async function joinedFiles(query: Query): Promise<Joined> {
  const rows = await query<{report: string; document: string}>("joined");
  return new Set(rows.map(({report, document}) => `${report} ${document}`));
}

/** What the site has besides the release. */
type Beside = Pick<SiteModel, "files" | "releases" | "notebooks" | "nav">;

/** What a page of the whole site knows without asking. */
export async function siteModel(query: Query, {nav, ...beside}: Beside): Promise<SiteModel> {
  const [counts] = await query<Counts>("counts");
  return {
    ...(await commonModel(query, nav)),
    bodies: await query<ListedBody>("bodies"),
    joined: await joinedFiles(query),
    counts: counts!,
    ...beside
  };
}
