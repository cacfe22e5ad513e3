import {formatNumber} from "#dashboard/charts/parts/frame.ts";
import type {ListedBody, SiteModel} from "#dashboard/model.ts";
import {provinceOf, say, type Lang} from "#dashboard/words.ts";
import {markup, type Content, type Html} from "./html.ts";
import {layout} from "./layout.ts";
import {bodyPath, fileName, toPage, type Context} from "./links.ts";
import {nameOfBody, opening} from "./parts.ts";

/** The bodies of one government, the government itself the first of them. */
export interface Family {
  government: string | null;
  bodies: ListedBody[];
}

/** So many bodies stand on one page; more of them stand by government, each on a page of its own. */
const few = 300;

const areaOf = ({division}: ListedBody) => division?.slice(0, 2) ?? "";

/** Bodies by the government that they belong to, in the order of areas; those of none come last in their area. */
export function familiesOf(bodies: readonly ListedBody[]): Family[] {
  const families = new Map<string, Family>();
  for (const body of bodies) {
    const government = body.level === "government" ? body.body : body.parent;
    const key = government ?? `in ${areaOf(body)}`;
    const family = families.get(key) ?? {government, bodies: []};
    if (body.body === government) family.bodies.unshift(body);
    else family.bodies.push(body);
    families.set(key, family);
  }
  const order = ({bodies: [first], government}: Family) =>
    `${areaOf(first!) || "~"} ${government ? first!.division : "~"} ${government}`;
  return [...families.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** The page of one government's bodies, where they are too many for one page. */
export function familyPath({government, bodies: [first]}: Family): string {
  return `bodies/of/${government ? fileName(government) : `~${areaOf(first!)}`}.html`;
}

/** Families that have a page of their own. */
export const apart = ({bodies}: SiteModel): Family[] =>
  bodies.length > few ? familiesOf(bodies) : [];

/** Every body whose reports are read, by area and government; where they are many, the governments alone. */
export function bodiesPage(context: Context, site: SiteModel): string {
  const {lang} = context;
  const {reports, first, last} = site.counts;
  const title = say(lang, "bodies.title");
  const values = {...numbers({bodies: site.bodies.length, reports}), first, last};
  const show = site.bodies.length > few ? familyLink : familyList;
  const areas = new Map<string, Family[]>();
  for (const family of familiesOf(site.bodies)) {
    const area = areaOf(family.bodies[0]!);
    areas.set(area, [...(areas.get(area) ?? []), family]);
  }
  const main = markup`${opening(title, say(lang, "bodies.lead", values), searchHint(context, site))}
<div class="column bodies">
${[...areas].map(
  ([
    area,
    families
  ]) => markup`<section><h2>${provinceOf(area, lang) ?? say(lang, "bodies.nowhere")}</h2>
${families.map((family) => show(context, family))}</section>\n`
)}</div>`;
  return layout(context, site, {title, main});
}

/** The bodies of one government. */
export function familyPage(context: Context, site: SiteModel, family: Family): string {
  const title = titleOf(family, context.lang);
  const reports = family.bodies.reduce((sum, body) => sum + body.reports, 0);
  const lead = say(context.lang, "bodies.count", numbers({n: family.bodies.length, reports}));
  const all = markup`<p><a href="${toPage(context, "bodies.html")}">${say(context.lang, "bodies.all")}</a></p>`;
  const main = markup`${opening(title, lead, all)}
<div class="column bodies">${list(context, family)}</div>`;
  return layout(context, site, {title, main});
}

const numbers = <Key extends string>(values: Record<Key, number>) =>
  Object.fromEntries(
    Object.entries<number>(values).map(([name, value]) => [name, formatNumber(value)])
  );

function searchHint(context: Context, {nav}: SiteModel): Content {
  const search = nav.find(({path}) => path === "search.html");
  if (!search) return null;
  return markup`<p>${say(context.lang, "bodies.search")}<a
 href="${toPage(context, search.path)}">${say(context.lang, search.word)}</a></p>`;
}

function titleOf({government, bodies: [first]}: Family, lang: Lang): string {
  if (!government || !first) return say(lang, "bodies.alone");
  const name =
    first.body === government ? nameOfBody(first, lang) : (first[`parent_${lang}`] ?? government);
  return say(lang, "bodies.under", {government: name});
}

function familyList(context: Context, family: Family): Html {
  return markup`<h3>${titleOf(family, context.lang)}</h3>
${list(context, family)}`;
}

function familyLink(context: Context, family: Family): Html {
  const {lang} = context;
  const reports = family.bodies.reduce((sum, body) => sum + body.reports, 0);
  return markup`<p><a href="${toPage(context, familyPath(family))}">${titleOf(family, lang)}</a>
<span class="muted">${say(lang, "bodies.count", numbers({n: family.bodies.length, reports}))}</span></p>\n`;
}

function list(context: Context, {bodies}: Family): Html {
  return markup`<ul class="plain">${bodies.map((body) => item(context, body))}</ul>`;
}

function item(context: Context, body: ListedBody): Html {
  const {lang} = context;
  const {first, last, reports} = body;
  const years = first === last ? first : `${first}–${last}`;
  return markup`<li><a href="${toPage(context, bodyPath(body.body))}">${nameOfBody(body, lang)}</a>
<span class="muted">${say(lang, "bodies.years", {years, n: reports})}</span></li>\n`;
}
