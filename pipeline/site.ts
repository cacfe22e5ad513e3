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

/** Links of a page to other pages: each address once, by its longest words. */
export function anchors(page: Page, of: RegExp | null = null): Link[] {
  return anchorsIn(load(page.text), page.url, of);
}

function anchorsIn($: CheerioAPI, base: string, of: RegExp | null): Link[] {
  const start = toAddress($("base[href]").attr("href"), base) ?? base;
  const links = new Map<string, Link>();
  // Many links may stand in one row, and its words are gathered once.
  const dates = new Map<unknown, string | null>();
  for (const element of $("a[href]").toArray()) {
    const anchor = $(element);
    const url = toAddress(anchor.attr("href"), start);
    if (url === null || (of && !of.test(url))) continue;
    const [own, said] = [tidy(anchor.text()), tidy(anchor.attr("title") ?? "")];
    const title = said.length > own.length ? said : own;
    const row = rowOf(element);
    if (!dates.has(row)) dates.set(row, row && findDate($(row).text()));
    const date = dates.get(row) ?? null;
    const known = links.get(url);
    if (!known || title.length > known.title.length) links.set(url, {title, url, date});
  }
  return [...links.values()];
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

/** Links that lead on in a list, by their words. */
export function onward(page: Page): string[] {
  return anchors(page)
    .filter(({title}) => /^(?:下一?页|后一?页|[>›»]|next)\s*[>›»]*$/i.test(title))
    .map(({url}) => url);
}

// 年度报告 of other things stand on the same lists: 法治政府建设年度报告, 政府网站工作年度报表, 部门决算
const otherReports =
  /法治|决算|预算|网站|统计|财务|社会责任|质量|环境|审计|报表|指南|解读|目录|通知/;

/** Whether a title is that of an annual report on open government information. */
export function isReportTitle(title: string): boolean {
  if (/(?:指南|目录|通知|解读|报表)$/.test(title)) return false;
  if (/(?:信息|政务)公开.{0,12}(?:报告|年报)/.test(title)) return true;
  const annual = /年度报告|年报|年度工作报告/.test(title);
  return annual && /(?:19|20)\d\d|〇|○|零/.test(title) && !otherReports.test(title);
}

/** The report year that a title gives; a report is published the year after. */
export function yearOf(title: string): number | null {
  const match = /(20\d\d)\s*年/.exec(title) ?? /(20\d\d)/.exec(title);
  return match ? Number(match[1]) : null;
}

const files = /\.(?:pdf|docx?|xlsx?|wps|et|txt|zip|rar)$/i;
// 大汉: /module/download/downfile.jsp?filename=…; 博达: /system/_content/download.jsp?…wbfileid=…, virtual_attach_file.vsb
const downloads =
  /\/(?:downfile|download)\.(?:jsp|do|action|aspx)$|\.vsb$|DownloadAttachUrl|\/download\/?$/i;

/** Files that belong to a page: links to them, and what it shows in a frame; not those of its margins. */
export function attachments(page: Page): Link[] {
  const $ = load(page.text);
  $("header, footer, nav, aside").remove();
  const shown = $("iframe[src], embed[src], object[data]")
    .toArray()
    .map((element) => toAddress($(element).attr("src") ?? $(element).attr("data"), page.url))
    .flatMap((url) => (url === null ? [] : [{title: "", url, date: null}]));
  return [...anchorsIn($, page.url, null), ...shown].filter(({url}) => isFile(url));
}

function isFile(address: string): boolean {
  const {pathname, search} = new URL(address);
  const named = /[?&]file_?name=([^&]+)/i.exec(search)?.[1] ?? "";
  return files.test(pathname) || files.test(named) || downloads.test(pathname);
}
