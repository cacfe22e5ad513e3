import {anchors, toAddress, type Link, type Page, type Site} from "#pipeline/site.ts";

// 大汉 JCMS: /col/col1229059628/index.html bears its first records in a script as XML, each a piece of HTML;
// <nextgroup> names the address of the next ones, which come as the same XML and nothing around it.

/** The contents of every element of a name; an element that does not end is none. */
function contents(text: string, name: string): string[] {
  return text
    .split(`</${name}>`)
    .slice(0, -1)
    .flatMap((piece) => {
      const start = piece.lastIndexOf(`<${name}>`);
      return start < 0 ? [] : [piece.slice(start + name.length + 2)];
    })
    .map((piece) =>
      piece
        .trim()
        .replace(/^<!\[CDATA\[/, "")
        .replace(/\]\]>$/, "")
    );
}

function links({url, text}: Page): Link[] {
  const records = contents(text, "record");
  const html = records.length > 0 ? records.join("\n") : text;
  return anchors({url, text: html}, /\/art\/\d{4}\/\d{1,2}\/\d{1,2}\/art_\d+_\d+\.html/);
}

function next({url, text}: Page): string[] {
  return contents(text, "nextgroup").flatMap((piece) => {
    const href = /href=["']([^"']+)["']/.exec(piece)?.[1]?.replaceAll("&amp;", "&");
    return toAddress(href, url) ?? [];
  });
}

export default {
  recognise: ({url, text}) =>
    text.includes("<datastore>") || /\/col\/col\d+\/(?:index\.html)?$/.test(new URL(url).pathname),
  links,
  next
} satisfies Site;
