import type {Unit} from "#data/schema/indicator.ts";
import type {Note} from "#data/schema/note.ts";
import type {BlockText, Reading} from "#data/schema/reading.ts";
import type {Section} from "#data/schema/section.ts";
import type {Statement} from "#data/schema/statement.ts";
import type {PageFrame} from "./document.ts";
import {tokensOf, type Token} from "./table/cells.ts";
import {findAppendixTable, type Appendix} from "./report/appendix.ts";
import {findDamage} from "./report/damage.ts";
import {dictionaryOf, findEra, type Era, type Templates} from "./report/era.ts";
import {readFacts, type Facts} from "./report/facts.ts";
import {
  findBody,
  findYear,
  nameNotes,
  printedNames,
  yearNotes,
  yearStatements,
  type KnownName
} from "./report/identity.ts";
import {blocksOf, isBlank, placeOf, rawOf, trimmed, type Line} from "./lines.ts";
import {findAppendix} from "./report/named-appendix.ts";
import {findNamedSections, findYears, type NamedSection, type SaidYear} from "./report/opening.ts";
import {linesBeside} from "./begun-anew.ts";
import {givesNoDay} from "./bundle.ts";
import {findPeriods} from "./report/period.ts";
import {findIssuer, issuerNotes} from "./report/issuer.ts";
import {recognisedNotes} from "./report/recognised.ts";
import {findHeadings, sectionAt} from "./outline.ts";
import {readProse, type Passage, type ProseContext} from "./prose.ts";
import {listSections, titleOf} from "./report/sections.ts";
import {readTables} from "./report/tables.ts";
import {unreadNotes} from "./report/unread.ts";

/** What the reader of a report knows besides its lines. */
export interface ReportContext {
  source: Reading["document"];
  templates: Templates;
  bodies: KnownName[];
  units: Map<string, Unit>;
}

/** A document with what frames it: read once, before anyone asks whether it is a report. */
export interface Page {
  /** All lines, and those of the text: without its appendix. */
  printed: Line[];
  lines: Line[];
  tokens: Token[];
  /** Other texts within the document, whose figures are nobody's. */
  beside: Line[];
  appendix: Appendix | null;
  facts: Facts;
  said: SaidYear[];
  year: number | null;
  era: Era;
  named: NamedSection[];
  frame: PageFrame | null;
}

/** Reads what frames a document: titles, dates, year, era and sections. */
export function readPage(
  printed: Line[],
  templates: Templates,
  frame: PageFrame | null = null
): Page {
  const others = linesBeside(printed, templates);
  const text = others.size === 0 ? printed : printed.filter((line) => !others.has(line));
  const all = tokensOf(text);
  const appendix = findAppendixTable(all, templates);
  const lines = appendix ? text.filter((line) => !appendix.lines.has(line)) : text;
  const tokens = appendix ? tokensOf(lines) : all;
  const facts = readFacts(lines, frame);
  const opening = openingOf(lines, facts);
  const said = findYears(opening);
  const year = findYear({...facts, yearOverPages: frame?.yearOverPages}, said, opening);
  const era = findEra({lines, tokens: all, appendix, year}, templates);
  const named =
    era.template.expected_by === "opening" ? findNamedSections(opening, era.template.sections) : [];
  const own = withNamed(era, named, lines);
  const beside = [...others];
  return {printed, lines, tokens, beside, appendix, facts, said, year, era: own, named, frame};
}

/** The lines before the second section: what a report says of itself it says there. */
function openingOf(lines: Line[], {head}: Facts): Line[] {
  const second = lines.findIndex(
    ({text}, at) => at > head && /^[\s|]*(?:二[、.．]|第二部分)/.test(text)
  );
  return lines.slice(0, second < 0 ? head + 60 : second);
}

/** Titles that the opening names and the era does not know are sought as well. */
function withNamed(era: Era, named: NamedSection[], lines: Line[]): Era {
  const {sections} = era.template;
  const others = named.filter(({title}) => !(title in sections));
  if (others.length === 0) return era;
  const titles = {...sections, ...Object.fromEntries(others.map(({title}) => [title, []]))};
  return {...era, headings: findHeadings(lines, titles)};
}

/** A report as read, without its place in the file. */
export interface ReportReading {
  reading: Reading;
  sections: Section[];
  statements: Statement[];
  blocks: BlockText[];
}

/** Reads a report: its tables by the forms of its era, and its prose. */
export function readReport(page: Page, context: ReportContext): ReportReading {
  const {facts, year, era, said, lines, printed, appendix} = page;
  const document = context.source.sha256;
  const {body, name, notes: ofNames} = readBody(page, context);
  const {tables, prose} = readText(page, {body, printed: name}, context);
  const years = yearStatements(facts, said, document);
  const notes = [
    ...ofNames,
    ...yearNotes(years, year),
    ...lackNotes(page, document),
    ...recognisedNotes(printed, document),
    ...unreadNotes(printed, document),
    ...damageNotes(lines, tables.taken, document),
    ...tables.notes,
    ...prose.notes
  ];
  return {
    reading: {
      schema: "gongkai/reading@1",
      document: context.source,
      report: {
        body,
        body_printed: name,
        year,
        title: (facts.heading ?? facts.title ?? facts.unplaced)?.text ?? null,
        published: facts.published,
        signed: facts.signed,
        template: era.id
      },
      observations: [...tables.observations, ...prose.observations],
      claims: prose.claims,
      notes: distinct(notes)
    },
    sections: listSections(era, knownOf(page), {document, lines, furniture: facts.furniture}),
    statements: [
      ...years,
      ...findPeriods(openingOf(lines, facts), document),
      ...appendixStatements(printed, appendix, document),
      ...prose.statements
    ],
    blocks: blocksOf(printed)
  };
}

/** Whose report it is: by the names that it prints, by the page's head, or by what the page around it says. */
function readBody({facts, year, lines, printed, frame}: Page, {bodies, source}: ReportContext) {
  const names = printedNames(facts, lines.slice(0, facts.head + 20));
  const given = names[0]?.name ?? facts.unplaced?.body ?? null;
  const issuer = given === null ? findIssuer(printed, frame, bodies) : null;
  const name = given ?? issuer?.sure?.name ?? null;
  const body = findBody(names[0] || name === null ? names : [{name}], year, bodies);
  const found = issuer?.sure?.printed ? [issuer.sure.printed] : names;
  const missing = issuer ? issuerNotes(issuer, lines, source.sha256) : [];
  return {body, name, notes: [...nameNotes(found, body, source.sha256), ...missing]};
}

/** A body by its id, and by the name that the report prints. */
interface Named {
  body: string | null;
  printed: string | null;
}

function readText(page: Page, {body, printed}: Named, context: ReportContext) {
  const {source, units, templates, bodies} = context;
  const {era, year, tokens, beside, appendix, facts} = page;
  const report = `${body ?? "~"}/${year ?? "~"}`;
  const names = bodies.filter((known) => known.body === body).map(({name}) => name);
  const tables = readTables({tokens, beside: tokensOf(beside), appendix, head: facts.head}, era, {
    document: source.sha256,
    report,
    units,
    templates,
    owner: {year, names: printed ? [...names, printed] : names}
  });
  const known = {
    year,
    body: printed,
    names,
    report,
    sha256: source.sha256,
    units,
    dictionary: dictionaryOf(era, year, templates)
  };
  const prose = readProse(passagesOf(page, tables.taken), known);
  const others = beside.length === 0 ? [] : notesBeside(page, known);
  return {tables, prose: {...prose, notes: [...prose.notes, ...others]}};
}

/** What another text within the document counts is known, and not whose it is. */
function notesBeside({beside}: Page, known: ProseContext): Note[] {
  const passages = beside
    .filter((line) => !line.outside && line.row === undefined && !isBlank(line.text))
    .map(({block, text}) => ({block, text, section: null}));
  const {observations, claims, notes} = readProse(passages, known);
  const left = [...observations, ...claims].map(({raw, place}): Note => ({
    code: "figure-unassigned",
    raw,
    place
  }));
  return [...left, ...notes];
}

/** What is left for prose: every line with words that is no title, no date, no signature and no part of a table. */
function passagesOf({lines, facts, era: {headings}}: Page, taken: Set<Line>): Passage[] {
  const passages: Passage[] = [];
  lines.forEach((line, index) => {
    if (line.outside || line.row !== undefined || isBlank(line.text)) return;
    if (taken.has(line) || facts.furniture.has(line)) return;
    const own = headings.find((heading) => heading.index === index);
    if (own && trimmed(line).end === own.printed.end && trimmed(line).start === own.printed.start)
      return;
    const section = sectionAt(headings, index, line.text.length);
    passages.push({block: line.block, text: line.text, section: section && titleOf(section)});
  });
  return passages;
}

/** Sections named by the opening that are known for sections: by the era's titles, or by a heading on the page. */
function knownOf({named, era: {template, headings}}: Page): NamedSection[] {
  return named.filter(
    ({title}) => title in template.sections || headings.some((heading) => heading.title === title)
  );
}

/** What every report has, and this one lacks. */
function lackNotes({lines, facts, year}: Page, document: string): Note[] {
  const first = facts.title?.words ?? trimmed(lines.find(({text}) => !isBlank(text)) ?? lines[0]!);
  const note = (code: Note["code"], words = first): Note => ({
    code,
    raw: rawOf(words),
    place: placeOf(document, words)
  });
  // 发布时间：2023-02-30
  const noDay = lines.slice(0, facts.head).find(givesNoDay);
  return [
    ...(year === null ? [note("year-missing")] : []),
    ...(facts.published === null ? [note("date-missing", noDay && trimmed(noDay))] : [])
  ];
}

function damageNotes(lines: Line[], taken: Set<Line>, document: string): Note[] {
  const notes: Note[] = [];
  for (const line of lines) {
    if (taken.has(line) || line.outside) continue;
    for (const words of findDamage(line))
      notes.push({code: "text-damaged", raw: rawOf(words), place: placeOf(document, words)});
  }
  return notes;
}

function appendixStatements(
  lines: Line[],
  appendix: Appendix | null,
  document: string
): Statement[] {
  const named = findAppendix(lines, appendix);
  if (!named) return [];
  const {words, present} = named;
  return [{kind: "appendix", present, raw: rawOf(words), place: placeOf(document, words)}];
}

function distinct(notes: Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter(({code, raw, place}) => {
    const key = `${code} ${raw} ${place}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}
