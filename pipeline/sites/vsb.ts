import {anchors, numbered, once, onward, toAddress, type Page, type Site} from "#pipeline/site.ts";

// 博达 VSB: info/1042/3311.htm; the first page is gknb.htm, and the next is gknb/5.htm, gknb/4.htm … down to 1.htm,
// so that a page keeps its address when new ones come. Its older make asks list.jsp?…&wbtreeid=1042&PAGENUM=2.
const article = /\/(?:info|content)\/\d+\/\d+\.html?(?:[?#]|$)|[?&]wbnewsid=\d+/i;
const own = /\/info\/\d+\/\d+\.html?(?:[?#]|$)|[?&]wbnewsid=\d+/i;
const paged = /\/\d{1,3}\.html?$|[?&]PAGENUM=\d+/i;

/** 共37条 1/3: from the first page, gknb.htm, on to gknb/2.htm and gknb/1.htm. */
function countedDown({url, text}: Page): string[] {
  const said = /共\s*\d{1,6}\s*条(?:&nbsp;|\s|<[^<>]{0,100}>){0,20}1\s*\/\s*(\d{1,3})(?!\d)/.exec(
    text
  )?.[1];
  const name = /([\w-]+)\.html?$/i.exec(new URL(url).pathname)?.[1];
  if (said === undefined || name === undefined) return [];
  const ending = url.endsWith("html") ? "html" : "htm";
  return Array.from({length: Math.max(0, Number(said) - 1)}, (_, i) =>
    toAddress(`${name}/${Number(said) - 1 - i}.${ending}`, url)
  ).flatMap((address) => address ?? []);
}

function next(page: Page): string[] {
  const linked = [...onward(page), ...numbered(page, paged)];
  return once(linked.length > 0 ? linked : countedDown(page));
}

export default {
  recognise: (page) => anchors(page, own).some(({url}) => own.test(url)),
  links: (page) => anchors(page, article),
  next
} satisfies Site;
