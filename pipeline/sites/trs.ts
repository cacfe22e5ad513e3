import {anchors, numbered, once, onward, toAddress, type Page, type Site} from "#pipeline/site.ts";

// 拓尔思 TRS WCM: ./202401/t20240115_4211.html; the links to index_1.html … are written by a script of the page,
// createPageHTML(3, 0, "index", "html") — pages in all, this page from 0, name, ending — or from var countPage = 3.
// Its newer make (海云) names articles by 32 letters: c100085/202401/0a1b….shtml.
const article = /\/t\d{8}_\d+\.s?html?(?:[?#]|$)|\/\d{6}\/[0-9a-f]{32}\.s?html?(?:[?#]|$)/;
const call =
  /createPage\w*\(\s*(?:["'][\w-]+["']\s*,\s*)?["']?(\d{1,4})["']?\s*,\s*["']?\d+["']?\s*,\s*["']([\w-]+)["']\s*,\s*["']\.?(s?html?|jsp)["']/i;
const counted = /(?:countPage|m_nPageCount|pageCount|totalPages?)\s*=\s*["']?(\d{1,4})\b/i;
const records = /(?:m_nRecordCount|recordCount|totalRecords?)\s*=\s*["']?(\d{1,6})\b/i;
const size = /(?:m_nPageSize|pageSize|perPage)\s*=\s*["']?(\d{1,4})\b/i;
const paged = /_\d{1,3}\.(?:s?html?|jsp)$/;

interface Paging {
  pages: number;
  name: string;
  ending: string;
}

/** How many pages there are, and what they are called; null where the page does not say. */
function paging({url, text}: Page): Paging | null {
  const said = call.exec(text);
  if (said) return {pages: Number(said[1]), name: said[2]!, ending: said[3]!};
  const pages = pagesIn(text);
  if (pages === null) return null;
  // Pages are named as the first one is, or else index.html.
  const own = /([\w-]+?)(?:_\d{1,3})?\.(s?html?|jsp)$/.exec(new URL(url).pathname);
  return {pages, name: own?.[1] ?? "index", ending: own?.[2] ?? "html"};
}

function pagesIn(text: string): number | null {
  const pages = counted.exec(text)?.[1];
  if (pages !== undefined) return Number(pages);
  const [all, each] = [records, size].map((pattern) => Number(pattern.exec(text)?.[1] ?? 0));
  return all! > 0 && each! > 0 ? Math.ceil(all! / each!) : null;
}

function next(page: Page): string[] {
  const {pages, name, ending} = paging(page) ?? {pages: 0, name: "", ending: ""};
  const made = Array.from({length: Math.max(0, pages - 1)}, (_, i) =>
    toAddress(`${name}_${i + 1}.${ending}`, page.url)
  ).flatMap((url) => url ?? []);
  return once(made.length > 0 ? made : [...numbered(page, paged), ...onward(page)]);
}

export default {
  recognise: (page) => anchors(page, article).some(({url}) => article.test(url)),
  links: (page) => anchors(page, article),
  next
} satisfies Site;
