import {
  anchors,
  interfaceLinks,
  once,
  onward,
  toAddress,
  type Link,
  type Page,
  type Site
} from "#pipeline/site.ts";

// 大汉 JCMS: /col/col1229059628/index.html bears its first records in a script as XML, each a piece of HTML;
// <nextgroup> names the address of the next ones, which come as the same XML and nothing around it. Its newer make
// gives the same pieces as JSON, and articles without a day or with letters: /art/2024/art_0a1b2c.html.
const article = /\/art\/\d{4}\/(?:\d{1,2}\/\d{1,2}\/)?art_[\w-]+\.html(?:[?#]|$)/;

/** The contents of every element of a name, however it is written; an element that does not end is none. */
function contents(text: string, name: string): string[] {
  const begin = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>`, "gi");
  return text
    .split(new RegExp(`</${name}\\s*>`, "i"))
    .slice(0, -1)
    .flatMap((piece) => {
      const start = [...piece.matchAll(begin)].at(-1);
      return start ? [plain(piece.slice(start.index + start[0].length))] : [];
    });
}

/** A piece of HTML without what XML puts around it, or in place of its signs. */
function plain(piece: string): string {
  const bare = piece.replaceAll("<![CDATA[", "").replaceAll("]]>", "").trim();
  if (bare.includes("<")) return bare;
  return bare
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function links(page: Page): Link[] {
  const listed = interfaceLinks(page);
  if (listed) return listed.filter(({url}) => article.test(url));
  const records = contents(page.text, "record");
  const text = records.length > 0 ? records.join("\n") : page.text;
  return anchors({url: page.url, text}, article);
}

function next(page: Page): string[] {
  const groups = contents(page.text, "nextgroup").flatMap((piece) => {
    const href = /href\s*=\s*(?:["']([^"']+)["']|([^\s"'<>]+))/i.exec(piece);
    const said = (href?.[1] ?? href?.[2])?.replaceAll("&amp;", "&");
    return toAddress(said, page.url) ?? [];
  });
  return once([...groups, ...onward(page)]);
}

export default {
  recognise: (page) =>
    /<datastore[\s>]/i.test(page.text) ||
    /\/col\/col\d+\/(?:index\.html)?$/.test(new URL(page.url).pathname) ||
    links(page).some(({url}) => article.test(url)),
  links,
  next
} satisfies Site;
