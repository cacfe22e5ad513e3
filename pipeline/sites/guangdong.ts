import {
  anchors,
  interfaceLinks,
  numbered,
  once,
  onward,
  type Link,
  type Page,
  type Site
} from "#pipeline/site.ts";

// The platform of Guangdong: …/content/post_4321.html, further pages index_2.html. Its platform for disclosure
// (/gkmlpt/) lists by script, from /gkmlpt/api/all/1234?page=1&sid=… as JSON: that address is a list page too.
const article = /\/content\/(?:\d+\/)*(?:mpost_|post_)\d+\.html(?:[?#]|$)/;
const paged = /\/index_\d{1,3}\.html$/;

const listedBy = (page: Page): Link[] | null =>
  interfaceLinks(page)?.filter(({url}) => article.test(url)) ?? null;

const links = (page: Page): Link[] => listedBy(page) ?? anchors(page, article);

/** The next page of the interface, as long as this one lists something; or the links of the page for people. */
function next(page: Page): string[] {
  const listed = listedBy(page);
  if (listed === null) return once([...onward(page), ...numbered(page, paged)]);
  const url = new URL(page.url);
  const number = Number(url.searchParams.get("page") ?? 1);
  url.searchParams.set("page", String(number + 1));
  return listed.length > 0 && Number.isInteger(number) ? [url.href] : [];
}

export default {
  recognise: (page) => links(page).some(({url}) => article.test(url)),
  links,
  next
} satisfies Site;
