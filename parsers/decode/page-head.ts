import type {PageFrame} from "#parsers/document.ts";
import {findDate} from "#parsers/values/date.ts";
import type {Attributes} from "./elements.ts";
import {toShown} from "./whitespace.ts";

/** The names by which sites give a title and a date; the first of them that a page has is taken. */
const titleNames = new Set(["articletitle", "og:title", "dc.title"]);
const dateNames = new Set([
  ...["pubdate", "publishdate", "publish_date", "publishtime", "pub_date"],
  ...["article:published_time", "og:published_time", "dc.date", "firstpublishedtime"]
]);

/** Reads what a page's head says of it. */
export function readMeta(page: PageFrame, attributes: Attributes): void {
  const {name, property, content} = attributes;
  const key = (name ?? property ?? "").toLowerCase();
  if (content === undefined) return;
  if (attributes["http-equiv"]?.toLowerCase() === "refresh")
    page.leadsTo ??= leading.exec(content)?.[1] ?? null;
  if (titleNames.has(key)) page.title ??= toShown(content) || null;
  else if (dateNames.has(key)) page.published ??= findDate(content);
}

/** 0;url=/zwgk/index.html. */
const leading = /;\s*url\s*=\s*['"]?([^'"\s]{1,500})/i;
