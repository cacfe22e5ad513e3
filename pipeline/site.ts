import {load, type CheerioAPI} from "cheerio/slim";

type Element = Parameters<CheerioAPI["contains"]>[0];

/** A page as text, and the address that its links start from. */
export interface Page {
  url: string;
  text: string;
}

export interface Link {
  title: string;
  url: string;
  /** As the list gives it: 2024-01-15. */
  date: string | null;
}

/** A family of content systems: a file of pipeline/sites, whose name is the value of `family`. */
export interface Site {
  /** Whether a list page is one of this family, told by what it makes. */
  recognise(page: Page): boolean;
  /** All that a list page lists, reports or not, in its order. */
  links(page: Page): Link[];
  /** Further pages of the list. */
  next(page: Page): string[];
}

/** Links of a page to other pages and to files: each address once, by its longest words. */
export function anchors(page: Page, of: RegExp | null = null): Link[] {
  const known = gathered.get(page) ?? anchorsIn(load(page.text), page.url);
  gathered.set(page, known);
  return known.filter(({url}) => !of || of.test(url) || isFile(url));
}

/** A page is looked at for what makes it, for what it lists and for where it leads on, and taken apart once. */
const gathered = new WeakMap<Page, Link[]>();

function anchorsIn($: CheerioAPI, base: string): Link[] {
  const start = toAddress($("base[href]").attr("href"), base) ?? base;
  const links = new Map<string, Link>();
  // Many links may stand in one row, and its words are gathered once.
  const dates = new Map<unknown, string | null>();
  for (const element of $("a, area[href]").toArray()) {
    const url = leadsTo($(element), start);
    if (url === null) continue;
    const title = wordsOf($(element));
    const row = rowOf(element);
    if (!dates.has(row)) dates.set(row, row && findDate($(row).text()));
    const known = links.get(url);
    if (!known || title.length > known.title.length)
      links.set(url, {title, url, date: dates.get(row) ?? null});
  }
  return [...links.values()];
}

type Anchor = ReturnType<CheerioAPI>;

/** The longest words of a link: what it shows, what it says on touch, or what its picture stands for. */
function wordsOf(anchor: Anchor): string {
  const said = [anchor.text(), anchor.attr("title"), anchor.find("img[alt]").attr("alt")];
  return said
    .map((text) => tidy(text ?? ""))
    .reduce((longest, text) => (text.length > longest.length ? text : longest), "");
}

/** A page or file as a script names it: openUrl('/art/2024/1/15/art_1_2.html'). */
const scripted =
  /["']([^"'\s()<>]{1,500}?\.(?:s?html?|jsp|do|aspx?|pdf|docx?|xlsx?|wps|et|zip)(?:\?[^"'\s]{0,500})?)["']/i;

/** Where a link leads: its address, or the one that its script opens. */
function leadsTo(anchor: Anchor, base: string): string | null {
  const href = anchor.attr("href");
  const url = toAddress(href, base);
  if (url !== null) return url;
  const script = /^\s*javascript:/i.test(href ?? "") ? href! : "";
  const said = scripted.exec(`${script} ${anchor.attr("onclick") ?? ""}`)?.[1];
  return toAddress(said, base);
}

/** The row of a list that an element stands in, if not too deep. */
function rowOf(element: Element): Element | null {
  let node = element.parent;
  for (let step = 0; node && step < 8; step++, node = node.parent)
    if ("name" in node && /^(?:li|tr|dd|p)$/.test(node.name)) return node as Element;
  return null;
}

const tidy = (text: string) => text.replace(/\s+/g, " ").trim();

function findDate(text: string): string | null {
  const match = /(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})/.exec(text.slice(0, 2000));
  if (!match) return null;
  const [, year, month, day] = match;
  return `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}`;
}

/** An address as a page writes it, whole; null for what is none (javascript:, mailto:, a mere #). */
export function toAddress(href: string | undefined, base: string): string | null {
  const text = href?.trim() ?? "";
  if (text === "" || text.startsWith("#") || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  url.hash = "";
  const plain = /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
  return plain ? url.href : null;
}

/** Links that lead on in a list, by their words, or by those of their picture. */
export function onward(page: Page): string[] {
  return anchors(page)
    .filter(({title}) => /^(?:下一?页|后一?页|[>›»]|next(?:\s?page)?)\s*[>›»]*$/i.test(title))
    .map(({url}) => url);
}

/** Links of a list's own paging: a number, and an address that is made as the list makes them. */
export function numbered(page: Page, of: RegExp): string[] {
  return anchors(page)
    .filter(({title, url}) => /^\[?\d{1,3}\]?$/.test(title) && of.test(url))
    .map(({url}) => url);
}

/** An address, each once. */
export const once = (urls: string[]): string[] => [...new Set(urls)];

const titles = /^(?:title|name|show_?title|doc_?title|info_?title|subject)$/i;
const addresses = /^(?:url|link|href|doc_?(?:pub_?)?url|info_?url|page_?url)$/i;

/**
 * What an interface lists as JSON, whatever it calls its fields: objects with a title and an address, and pieces of
 * HTML. Null for what is no JSON.
 */
export function interfaceLinks({url, text}: Page): Link[] | null {
  const data = parseJson(text);
  if (data === undefined) return null;
  const [links, pieces]: [Link[], string[]] = [[], []];
  const open: unknown[] = [data];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value === "string" && value.includes("<a ")) pieces.push(value);
    if (typeof value !== "object" || value === null) continue;
    const fields = Object.entries(value);
    const link = linkOf(fields, url);
    if (link) links.push(link);
    for (const [, inner] of fields.toReversed()) open.push(inner);
  }
  return [...links, ...anchors({url, text: pieces.join("\n")})];
}

function linkOf(fields: [string, unknown][], base: string): Link | null {
  const said = (names: RegExp) =>
    fields.find(([name, value]) => names.test(name) && typeof value === "string")?.[1] as string;
  const url = toAddress(said(addresses), base);
  const title = said(titles);
  if (url === null || title === undefined) return null;
  return {title: tidy(title.replace(/<[^<>]{0,200}>/g, "")), url, date: null};
}

/** A page's data, with the call around it that some interfaces write: callback({…}). */
function parseJson(text: string): unknown {
  const bare = text.trim().replace(/^\uFEFF/, "");
  const inner = /^[\w$.]{1,60}\(([^]*)\);?$/.exec(bare)?.[1] ?? bare;
  if (!/^\s*[{[]/.test(inner)) return undefined;
  try {
    return JSON.parse(inner);
  } catch {
    return undefined;
  }
}

// 年度报告 of other things stand on the same lists: 法治政府建设年度报告, 政府网站工作年度报表, 部门决算
const otherReports =
  /法治|决算|预算|网站|统计|财务|社会责任|质量|环境|审计|报表|指南|解读|目录|通知/;

/** Whether a title is that of an annual report on open government information. */
export function isReportTitle(words: string): boolean {
  const title = withoutDay(words);
  if (/(?:指南|目录|通知|解读|报表)$/.test(title)) return false;
  if (/(?:信息|政务)公开.{0,12}(?:报告|年报)/.test(title)) return true;
  const annual = /年度报告|年报|年度工作报告/.test(title);
  return annual && /(?:19|20)\d\d|〇|○|零/.test(title) && !otherReports.test(title);
}

/** A title without the day that lists print before or behind it in the same link. */
function withoutDay(words: string): string {
  const day = String.raw`[\[(（【]?\s*20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?\s*[\])）】]?`;
  return words.replace(new RegExp(`^\\s*${day}\\s*|\\s*${day}\\s*$`, "g"), "");
}

/** The report year that a title gives; a report is published the year after. */
export function yearOf(words: string): number | null {
  const title = withoutDay(words);
  const match = /(20\d\d)\s*年/.exec(title) ?? /(20\d\d)/.exec(title);
  return match ? Number(match[1]) : null;
}

/** Whether a title is nothing but a year, as lists of annual reports have it: 2023年度. */
export const isBareYear = (title: string): boolean =>
  /^20\d\d\s*年?度?(?:年度?报告?|报告)?$/.test(title);

const files = /\.(?:pdf|docx?|xlsx?|wps|et|txt|zip|rar)$/i;
// 大汉: /module/download/downfile.jsp?filename=…; 博达: /system/_content/download.jsp?…wbfileid=…, virtual_attach_file.vsb
const downloads =
  /\/(?:downfile|download)\.(?:jsp|do|action|aspx)$|\.vsb$|DownloadAttachUrl|\/download\/?$/i;

/** Files that belong to a page: links to them, and what it shows in a frame; not those of its margins. */
export function attachments(page: Page): Link[] {
  const $ = load(page.text);
  $("header, footer, nav, aside").remove();
  const linked = anchorsIn($, page.url).filter(({url, title}) => isFile(url) || files.test(title));
  const shown = [...framed($, page.url), ...inScripts($, page.url)].filter(isFile);
  const own = [...linked, ...shown.map((url) => ({title: "", url, date: null}))];
  const found = new Map<string, Link>();
  for (const link of own) {
    const url = fileIn(link.url);
    if (!found.has(url)) found.set(url, {...link, url});
  }
  return [...found.values()];
}

const framed = ($: CheerioAPI, base: string) =>
  $("iframe[src], embed[src], object[data]")
    .toArray()
    .flatMap((element) => toAddress($(element).attr("src") ?? $(element).attr("data"), base) ?? []);

/** 博达 shows a report by showVsbpdfIframe("/__local/…/2023.pdf", …). */
function inScripts($: CheerioAPI, base: string): string[] {
  const text = $("script:not([src])").text().slice(0, 500_000);
  return [...text.matchAll(/["']([^"'\s()<>]{1,300}\.(?:pdf|docx?|xlsx?|wps|zip))["']/gi)].flatMap(
    ([, said]) => toAddress(said!.replaceAll("\\/", "/"), base) ?? []
  );
}

/** The file that a viewer in the browser is asked to show: /pdfjs/web/viewer.html?file=/files/2023.pdf. */
function fileIn(address: string): string {
  const url = new URL(address);
  const file = url.searchParams.get("file") ?? url.searchParams.get("src");
  if (!/viewer|preview|flexpaper|pdfjs/i.test(url.pathname) || !file || !files.test(file))
    return address;
  return toAddress(file, address) ?? address;
}

/** Whether an address is that of a file, by its name, or by what it asks to download. */
export function isFile(address: string): boolean {
  const {pathname, searchParams} = new URL(address);
  if (files.test(pathname) || downloads.test(pathname)) return true;
  return [...searchParams.values()].some((value) => files.test(value));
}

/** Pictures of a page that may be sheets of a report: not its small ones, and none of its margins. */
export function pictures(page: Page): Link[] {
  const $ = load(page.text);
  $("header, footer, nav, aside").remove();
  const isSmall = (size: string | undefined) => /^\d{1,2}(?:px)?$/.test(size?.trim() ?? "");
  const urls = $("img[src]")
    .toArray()
    .map((element) => $(element))
    .filter((img) => !isSmall(img.attr("width")) && !isSmall(img.attr("height")))
    .flatMap((img) => toAddress(img.attr("src"), page.url) ?? []);
  return once(urls)
    .filter((url) => /\.(?:jpe?g|png|bmp|tiff?)$/i.test(new URL(url).pathname))
    .map((url) => ({title: "", url, date: null}));
}
