import type {Note} from "#data/schema/note.ts";
import type {Statement} from "#data/schema/statement.ts";
import type {PageFrame} from "#parsers/document.ts";
import type {Facts} from "./facts.ts";
import {findWords, fold, placeOf, rawOf, squeeze, type Line, type Words} from "#parsers/lines.ts";
import type {SaidYear} from "./opening.ts";
import {isBodyName, isOnSeveralYears, type Title} from "#parsers/title.ts";
import {isLinked} from "./own-title.ts";
import {simplify} from "#parsers/traditional.ts";

/** A name that a body bore, in which report years. */
export interface KnownName {
  body: string;
  name: string;
  from_year: number;
  to_year: number | null;
}

/** A name where it is printed. */
export interface PrintedName {
  name: string;
  words: Words;
}

/** The names that a report prints of its body: heading, title, signature, a link; else the one that the opening gives. */
export function printedNames({heading, title, signature}: Facts, opening: Line[]): PrintedName[] {
  const titles = [heading, title].filter((each) => each !== null);
  const own = titles.filter((each) => !isLinked(each)).flatMap(nameIn);
  const under = signature ? [{name: squeeze(rawOf(signature)), words: signature}] : [];
  const names = [...own, ...under, ...titles.filter(isLinked).flatMap(nameIn)];
  return names.length > 0 ? names : opening.flatMap(nameInOpening).slice(0, 1);
}

function nameIn({body, lines, words}: Title): PrintedName[] {
  if (body === null) return [];
  const found = lines.map((line) => findWords(line, body)).find((each) => each);
  return [{name: body, words: found ?? words}];
}

/** 由淄博市教育局编制. */
function nameInOpening(line: Line): PrintedName[] {
  const name = /由(\p{Script=Han}{3,30}?)(?:负责)?编制/u.exec(fold(line.text))?.[1];
  const words = name && isBodyName(name) ? findWords(line, name) : null;
  return words ? [{name: name!, words}] : [];
}

/** The body of a report by its printed names, the first that is known; `~` and the name where none is. */
export function findBody(
  names: Pick<PrintedName, "name">[],
  year: number | null,
  known: KnownName[]
): string | null {
  for (const {name} of names) {
    const bearers = known.filter((each) => each.name === simplify(name));
    const then = bearers.filter(
      ({from_year, to_year}) => year !== null && year >= from_year && year <= (to_year ?? year)
    );
    const bodies = new Set((then.length > 0 ? then : bearers).map(({body}) => body));
    if (bodies.size === 1) return [...bodies][0]!;
  }
  return names[0] ? `~${names[0].name}` : null;
}

/** What is odd about the names: another on the same page, or one that is in no body file. */
export function nameNotes(names: PrintedName[], body: string | null, document: string): Note[] {
  const [own, ...others] = names;
  if (!own) return [];
  const note = (code: Note["code"], {words}: PrintedName): Note => ({
    code,
    raw: rawOf(words),
    place: placeOf(document, words)
  });
  const differing = others.filter(({name}) => name !== own.name);
  return [
    ...differing.map((each) => note("body-names-differ", each)),
    ...(body?.startsWith("~") ? [note("body-unknown", own)] : [])
  ];
}

/** The year that stands over every page, and not in the text. */
type YearOverPages = Pick<PageFrame, "yearOverPages">;

/** What speaks for a report year, and how loud: titles more than what the opening says. */
interface Voice {
  year: number | null;
  weight: number;
}

/**
 * The report year: the one that most speaks for. A report on 2018 whose opening calls itself 2019's is about 2018: its
 * title and the year of its publication say so.
 */
export function findYear(
  {title, heading, unplaced, yearOverPages = null, published}: Facts & YearOverPages,
  said: SaidYear[],
  text: Line[]
): number | null {
  const voices: Voice[] = [
    {year: heading?.year ?? null, weight: 2},
    // The page's head says it again, or alone.
    {year: title?.year ?? unplaced?.year ?? null, weight: title && isLinked(title) ? 1 : 2},
    ...said.map(({year}) => ({year, weight: 1}))
  ];
  const heard = voices.some(({year}) => year !== null);
  const several = [heading, title, unplaced].some((each) => each && isOnSeveralYears(each));
  const own = heard || several ? voices : [{year: mainYear(text) ?? yearOverPages, weight: 1}];
  const before = published === null ? null : Number(published.slice(0, 4)) - 1;
  return loudest([
    ...own,
    ...(own.some(({year}) => year !== null) ? [{year: before, weight: 1}] : [])
  ]);
}

function loudest(voices: Voice[]): number | null {
  const sums = new Map<number, number>();
  for (const {year, weight} of voices)
    if (year !== null) sums.set(year, (sums.get(year) ?? 0) + weight);
  const [first, second] = [...sums].sort((a, b) => b[1] - a[1]);
  // Where two years are as loud, nobody can tell.
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The year that the first sentences name most often, where one is named more often than every other. */
function mainYear(lines: Line[]): number | null {
  const counts = new Map<number, number>();
  for (const {text} of lines)
    for (const [, year] of fold(text).matchAll(/(?<!\d)(20\d{2})年/g))
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** The years that a report gives as its own, each where it says so. */
export function yearStatements(
  {title, heading}: Facts,
  said: SaidYear[],
  document: string
): Statement[] {
  const titles = [
    {role: "title" as const, title},
    {role: "heading" as const, title: heading}
  ].flatMap(({role, title}) =>
    title?.year && title.yearWords ? [{role, year: title.year, words: title.yearWords}] : []
  );
  return [...titles, ...said].map(({role, year, words}) => ({
    kind: "year",
    role,
    year,
    raw: rawOf(words),
    place: placeOf(document, words)
  }));
}

/** Where the report gives another year as its own than the one it is read as. */
export function yearNotes(statements: Statement[], own: number | null): Note[] {
  return statements.flatMap((said): Note[] =>
    said.kind === "year" && own !== null && said.year !== own
      ? [{code: "years-differ", raw: said.raw, place: said.place}]
      : []
  );
}
