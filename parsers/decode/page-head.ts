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

const sourceNames = new Set(["contentsource", "source", "article:author", "dc.publisher"]);
const siteNames = new Set(["sitename", "og:site_name"]);

/** Of a page that says nothing of itself. */
export const emptyFrame = (): PageFrame => ({
  title: null,
  published: null,
  source: null,
  site: null,
  attachments: [],
  enclosed: [],
  pictures: 0,
  scripts: 0,
  leadsTo: null
});

/** Reads what a page's head says of it. */
export function readMeta(page: PageFrame, attributes: Attributes): void {
  const {name, property, content} = attributes;
  if (content === undefined) return;
  if (attributes["http-equiv"]?.toLowerCase() === "refresh")
    page.leadsTo ??= leading.exec(content)?.[1] ?? null;
  const key = (name ?? property ?? "").toLowerCase();
  if (dateNames.has(key)) page.published ??= findDate(content);
  const field = fieldOf(key);
  if (field) page[field] ??= toShown(content) || null;
}

function fieldOf(key: string): "title" | "source" | "site" | null {
  if (titleNames.has(key)) return "title";
  if (sourceNames.has(key)) return "source";
  return siteNames.has(key) ? "site" : null;
}

/** 0;url=/zwgk/index.html. */
const leading = /;\s*url\s*=\s*['"]?([^'"\s]{1,500})/i;
