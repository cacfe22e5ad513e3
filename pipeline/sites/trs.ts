import {anchors, toAddress, type Page, type Site} from "#pipeline/site.ts";

// 拓尔思 TRS WCM: ./202401/t20240115_4211.html; the links to index_1.html … are written by a script of the page,
// createPageHTML(3, 0, "index", "html") — pages in all, this page from 0, name, ending — or from var countPage = 3.
const article = /\/t\d{8}_\d+\.s?html?$/;
const call =
  /createPage\w*\(\s*(?:["'][\w-]+["']\s*,\s*)?(\d{1,4})\s*,\s*\d+\s*,\s*["']([\w-]+)["']\s*,\s*["'](s?html?|jsp)["']/;
const count = /var\s+countPage\s*=\s*(\d{1,4})/;

/** How many pages there are, and what they are called. */
function paging({text}: Page): {pages: number; name: string; ending: string} | null {
  const said = call.exec(text);
  if (said) return {pages: Number(said[1]), name: said[2]!, ending: said[3]!};
  const counted = count.exec(text);
  return counted ? {pages: Number(counted[1]), name: "index", ending: "html"} : null;
}

function next(page: Page): string[] {
  const {pages, name, ending} = paging(page) ?? {pages: 0, name: "", ending: ""};
  return Array.from({length: Math.max(0, pages - 1)}, (_, i) =>
    toAddress(`${name}_${i + 1}.${ending}`, page.url)
  ).flatMap((url) => url ?? []);
}

export default {
  recognise: (page) => anchors(page, article).length > 0,
  links: (page) => anchors(page, article),
  next
} satisfies Site;
