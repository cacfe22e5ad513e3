import {compareModel, compareRows} from "#dashboard/models/compare.ts";
import {outcomeRows, outcomesModel} from "#dashboard/models/outcomes.ts";
import {compareCsv, compareFile, comparePage} from "./compare.ts";
import {outcomesCsv, outcomesFile, outcomesPage} from "./outcomes.ts";
import {coverageParts, type CoverageModel} from "#dashboard/models/coverage.ts";
import {findingRows} from "#dashboard/models/finding-rows.ts";
import {frontModel} from "#dashboard/models/front.ts";
import {gravestParts, type GravestPart} from "#dashboard/models/gravest.ts";
import {methodModel} from "#dashboard/models/method.ts";
import {qualityModel} from "#dashboard/models/quality.ts";
import {rulesModel} from "#dashboard/models/rules.ts";
import {searchIndex, searchModel} from "#dashboard/models/search.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {Reader} from "#dashboard/read.ts";
import type {Write} from "#dashboard/sets.ts";
import type {Word} from "#dashboard/words.ts";
import {apart, bodiesPage, familyPage, familyPath} from "./bodies.ts";
import {coveragePage, coveragePath} from "./coverage.ts";
import {dataPage} from "./data.ts";
import {findingsPage, findingsPath} from "./findings.ts";
import {frontPage} from "./front.ts";
import type {Context} from "./links.ts";
import {methodPage} from "./method.ts";
import {qualityPage} from "./quality.ts";
import {rulesPage} from "./rules.ts";
import {searchPage} from "./search.ts";

/** Draws a page in a language. */
export type Draw = (context: Context) => string;

/** Where a page's files go. */
export interface Files {
  /** A page, in both languages. */
  page(path: string, draw: Draw): Promise<void>;
  /** A file that has no language: rows for a script to fetch, a download. */
  file(path: string, content: string): Promise<void>;
  /** Files that are made of the rows of some bodies, and of nothing else but what `more` says: kept where these are as before. Gives their paths. */
  ofBodies(
    name: string,
    from: {bodies: readonly string[]; more: unknown},
    make: (write: Write) => Promise<void>
  ): Promise<string[]>;
}

/** A page of the whole site. */
export interface SitePage {
  /** Its address, the same in both languages: `findings.html`. */
  path: string;
  /** What the way around the site calls it; null where only other pages lead to it. */
  nav: Word | null;
  /** Writes it, and what belongs to it besides. */
  write: (reader: Reader, files: Files) => Promise<void>;
}

/** What a page is made of; what it shows is asked for once. */
interface Parts<Model> {
  asks: (reader: Reader) => Promise<Model>;
  draws: (context: Context, site: SiteModel, model: Model) => string;
  /** Writes what belongs to the page besides it: further pages by part, rows under `data/site/`. */
  beside?: (reader: Reader, files: Files, model: Model) => Promise<void>;
}

function page<Model>(
  {path, nav}: Omit<SitePage, "write">,
  {asks, draws, beside}: Parts<Model>
): SitePage {
  const write: SitePage["write"] = async (reader, files) => {
    const model = await asks(reader);
    await files.page(path, (context) => draws(context, reader.site, model));
    await beside?.(reader, files, model);
  };
  return {path, nav, write};
}

/** What a page asks that shows only what every page knows. */
const nothing = async () => null;

type Beside<Model> = NonNullable<Parts<Model>["beside"]>;

/** What belongs to a page, and its numbers as a file. */
function withFile<Model>(
  beside: Beside<Model>,
  path: string,
  csvOf: (model: Model) => string
): Beside<Model> {
  return async (reader, files, model) => {
    await files.file(path, csvOf(model));
    await beside(reader, files, model);
  };
}

/** The bodies of each government, where one page has no room for them all. */
async function families({site}: Reader, files: Files): Promise<void> {
  for (const family of apart(site))
    await files.page(familyPath(family), (context) => familyPage(context, site, family));
}

/** The bodies that the page on coverage has no room for. */
async function coverageFurther(
  {site}: Reader,
  {page}: Files,
  parts: readonly CoverageModel[]
): Promise<void> {
  for (const part of parts.slice(1))
    await page(coveragePath(part.part), (context) => coveragePage(context, site, part));
}

/** The causes that the page of findings has no room for, and the rows of all that it chooses among. */
async function findingsFurther(
  reader: Reader,
  files: Files,
  parts: readonly GravestPart[]
): Promise<void> {
  for (const part of parts.slice(1))
    await files.page(findingsPath(part.part), (context) =>
      findingsPage(context, reader.site, part)
    );
  await findingRows(reader, files);
}

/** The pages of the whole site, in the order in which the way around names them. */
export const sitePages: readonly SitePage[] = [
  page({path: "index.html", nav: "nav.front"}, {asks: frontModel, draws: frontPage}),
  page(
    {path: "bodies.html", nav: "nav.bodies"},
    {asks: nothing, draws: bodiesPage, beside: families}
  ),
  page(
    {path: "compare.html", nav: "nav.compare"},
    {asks: compareModel, draws: comparePage, beside: withFile(compareRows, compareFile, compareCsv)}
  ),
  page(
    {path: "outcomes.html", nav: "nav.outcomes"},
    {
      asks: outcomesModel,
      draws: outcomesPage,
      beside: withFile(outcomeRows, outcomesFile, outcomesCsv)
    }
  ),
  page(
    {path: "findings.html", nav: "nav.findings"},
    {
      asks: gravestParts,
      draws: (context, site, [first]) => findingsPage(context, site, first!),
      beside: findingsFurther
    }
  ),
  page({path: "rules.html", nav: "nav.rules"}, {asks: rulesModel, draws: rulesPage}),
  page(
    {path: "coverage.html", nav: "nav.coverage"},
    {
      asks: coverageParts,
      draws: (context, site, [first]) => coveragePage(context, site, first!),
      beside: coverageFurther
    }
  ),
  page({path: "quality.html", nav: "nav.quality"}, {asks: qualityModel, draws: qualityPage}),
  page({path: "data.html", nav: "nav.data"}, {asks: nothing, draws: dataPage}),
  page({path: "method.html", nav: "nav.method"}, {asks: methodModel, draws: methodPage}),
  page(
    {path: "search.html", nav: "nav.search"},
    {asks: searchModel, draws: searchPage, beside: searchIndex}
  )
];
