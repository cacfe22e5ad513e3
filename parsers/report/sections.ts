import type {Section} from "#data/schema/section.ts";
import type {Era} from "./era.ts";
import {placeOf, rawOf, squeeze, type Line} from "#parsers/lines.ts";
import type {NamedSection} from "./opening.ts";
import type {Heading} from "#parsers/outline.ts";

/** A section that ought to be there, by the form or by the opening. */
interface Expected {
  title: string;
  said: string;
  named: NamedSection | null;
}

interface Report {
  document: string;
  lines: Line[];
  /** Lines under the text that belong to no section: name and date. */
  furniture: Set<Line>;
}

/** The sections of a report: those that ought to be there in their order, then those that are there besides. */
export function listSections(
  {template, headings}: Era,
  named: NamedSection[],
  report: Report
): Section[] {
  const expected: Expected[] =
    template.expected_by === "form"
      ? Object.keys(template.sections).map((title) => ({title, said: title, named: null}))
      : named.map((each) => ({title: each.title, said: each.said, named: each}));
  const find = (title: string) => headings.find((heading) => heading.title === title) ?? null;
  const there = expected.map(({title, said, named}, index): Section => {
    const heading = find(title);
    const asked = {title: said, expected_by: template.expected_by, expected_order: index + 1};
    return {
      ...asked,
      ...describe(heading, headings, report),
      ...(heading ? {} : {place: named && placeOf(report.document, named.words)})
    };
  });
  const besides = headings
    .filter((heading) => !expected.some(({title}) => title === heading.title))
    .map((heading): Section => {
      const title = titleOf(heading);
      const asked = {title, expected_by: null, expected_order: null};
      return {...asked, ...describe(heading, headings, report)};
    });
  return [...there, ...besides];
}

type Described = Pick<Section, "printed" | "printed_number" | "empty" | "place">;

function describe(heading: Heading | null, headings: Heading[], report: Report): Described {
  if (!heading) return {printed: null, printed_number: null, empty: false, place: null};
  return {
    printed: rawOf(heading.printed),
    printed_number: heading.number,
    empty: isEmpty(heading, headings, report),
    place: placeOf(report.document, heading.printed)
  };
}

/** A heading with not one word before the next, or before the signature. */
function isEmpty(heading: Heading, headings: Heading[], {lines, furniture}: Report): boolean {
  const next = headings[headings.indexOf(heading) + 1];
  const sameLine =
    next?.index === heading.index ? next.printed.start : heading.printed.line.text.length;
  const rest = heading.printed.line.text.slice(heading.printed.end, sameLine);
  const below = lines.slice(heading.index + 1, next?.index).filter((line) => !furniture.has(line));
  const before =
    next && next.index > heading.index ? next.printed.line.text.slice(0, next.printed.start) : "";
  return ![rest, before, ...below.map(({text}) => text)].some(hasWords);
}

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(squeeze(text));

/** What a heading says, without its number. */
export function titleOf({printed}: Heading): string {
  return squeeze(rawOf(printed)).replace(/^[(]?(?:[一二三四五六七八九十]+|\d{1,2})[)、.:]*/, "");
}
