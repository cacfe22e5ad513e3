import {compareModel, compareRows} from "#dashboard/models/compare.ts";
import {outcomeRows, outcomesModel} from "#dashboard/models/outcomes.ts";
import {comparePage} from "./compare.ts";
import {outcomesPage} from "./outcomes.ts";
import {coverageModel, coverageParts} from "#dashboard/models/coverage.ts";
import {findingRows} from "#dashboard/models/finding-rows.ts";
import {frontModel} from "#dashboard/models/front.ts";
import {gravestModel} from "#dashboard/models/gravest.ts";
import {methodModel} from "#dashboard/models/method.ts";
import {qualityModel} from "#dashboard/models/quality.ts";
import {rulesModel} from "#dashboard/models/rules.ts";
import {searchIndex, searchModel} from "#dashboard/models/search.ts";
import type {SiteModel} from "#dashboard/model.ts";
import type {Reader} from "#dashboard/read.ts";
import type {Word} from "#dashboard/words.ts";
import {apart, bodiesPage, familyPage, familyPath} from "./bodies.ts";
import {coveragePage, coveragePath} from "./coverage.ts";
import {dataPage} from "./data.ts";
import {findingsPage} from "./findings.ts";
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
}

/** A page of the whole site. */
export interface SitePage {
  /** Its address, the same in both languages: `findings.html`. */
  path: string;
  /** What the way around the site calls it; null where only other pages lead to it. */
  nav: Word | null;
  /** Asks for what the page shows, once, and then draws it. */
  shows: (reader: Reader) => Promise<Draw>;
  /** Writes what belongs to the page besides it: further pages by part, rows under `data/site/`. */
  beside?: (reader: Reader, files: Files) => Promise<void>;
}

/** A page whose rows a model asks for. */
function shows<Model>(
  ask: (reader: Reader) => Promise<Model>,
  draw: (context: Context, site: SiteModel, model: Model) => string
): SitePage["shows"] {
  return async (reader) => {
    const model = await ask(reader);
    return (context) => draw(context, reader.site, model);
  };
}

/** A page that shows only what every page knows. */
const known =
  (draw: (context: Context, site: SiteModel) => string): SitePage["shows"] =>
  async ({site}) =>
  (context) =>
    draw(context, site);

/** The bodies of each government, where one page has no room for them all. */
async function families({site}: Reader, files: Files): Promise<void> {
  for (const family of apart(site))
    await files.page(familyPath(family), (context) => familyPage(context, site, family));
}

/** The bodies that the page on coverage has no room for. */
async function coverageFurther(reader: Reader, {page}: Files): Promise<void> {
  for (const model of (await coverageParts(reader)).slice(1))
    await page(coveragePath(model.part), (context) => coveragePage(context, reader.site, model));
}

/** The pages of the whole site, in the order in which the way around names them. */
export const sitePages: readonly SitePage[] = [
  {path: "index.html", nav: "nav.front", shows: shows(frontModel, frontPage)},
  {path: "bodies.html", nav: "nav.bodies", shows: known(bodiesPage), beside: families},
  {
    path: "compare.html",
    nav: "nav.compare",
    shows: shows(compareModel, comparePage),
    beside: compareRows
  },
  {
    path: "outcomes.html",
    nav: "nav.outcomes",
    shows: shows(outcomesModel, outcomesPage),
    beside: outcomeRows
  },
  {
    path: "findings.html",
    nav: "nav.findings",
    shows: shows(gravestModel(90), findingsPage),
    beside: findingRows
  },
  {path: "rules.html", nav: "nav.rules", shows: shows(rulesModel, rulesPage)},
  {
    path: "coverage.html",
    nav: "nav.coverage",
    shows: shows(coverageModel, coveragePage),
    beside: coverageFurther
  },
  {path: "quality.html", nav: "nav.quality", shows: shows(qualityModel, qualityPage)},
  {path: "data.html", nav: "nav.data", shows: known(dataPage)},
  {path: "method.html", nav: "nav.method", shows: shows(methodModel, methodPage)},
  {
    path: "search.html",
    nav: "nav.search",
    shows: shows(searchModel, searchPage),
    beside: searchIndex
  }
];
