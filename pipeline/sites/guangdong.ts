import {anchors, onward, type Link, type Page, type Site} from "#pipeline/site.ts";

// The platform of Guangdong: …/content/post_4321.html, further pages index_2.html. Its platform for disclosure
// (/gkmlpt/) lists by script, from /gkmlpt/api/all/1234?page=1&sid=… as JSON: that address is a list page too.
const article = /\/content\/(?:\d+\/)*(?:mpost_|post_)\d+\.html$/;

interface Article {
  title: string;
  url: string;
}

const isArticle = (value: unknown): value is Article =>
  typeof value === "object" &&
  value !== null &&
  typeof (value as Article).title === "string" &&
  typeof (value as Article).url === "string" &&
  URL.canParse((value as Article).url);

/** The articles of an answer of the interface; null where it is a page for people. */
function articlesOf(text: string): Article[] | null {
  if (!text.trimStart().startsWith("{")) return null;
  try {
    const {articles} = JSON.parse(text) as {articles?: unknown};
    return Array.isArray(articles) ? articles.filter(isArticle) : null;
  } catch {
    return null;
  }
}

function links(page: Page): Link[] {
  const listed = articlesOf(page.text)?.map(({title, url}) => ({title, url, date: null}));
  return listed?.filter(({url}) => article.test(url)) ?? anchors(page, article);
}

function next(page: Page): string[] {
  const listed = articlesOf(page.text);
  if (listed === null) return onward(page);
  const url = new URL(page.url);
  const number = Number(url.searchParams.get("page") ?? 1);
  url.searchParams.set("page", String(number + 1));
  return listed.length > 0 && Number.isInteger(number) ? [url.href] : [];
}

export default {
  recognise: (page) => links(page).length > 0,
  links,
  next
} satisfies Site;
