import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {Appendix} from "./appendix.ts";
import type {Era, Templates} from "./era.ts";
import {readForms, type FormReading} from "#parsers/form.ts";
import {noteOn, unknown} from "#parsers/table/notes.ts";
import {placeOf, rawOf, type Line} from "#parsers/lines.ts";
import type {CellContext} from "#parsers/table/observe.ts";
import {isOwnAtEnd, saysNone} from "./at-end.ts";
import {withoutCopies} from "./copies.ts";
import {readHeaderless} from "./headerless.ts";
import {readOtherwise} from "./otherwise.ts";
import {readTurned} from "./turned.ts";
import {stretchOf} from "./unheaded.ts";
import {partByCaption, type Owner} from "./captions.ts";
import {sectionAt, type Heading} from "#parsers/outline.ts";
import type {Form} from "#parsers/template.ts";

/** What the tables of a report say. */
export interface Tables {
  observations: Observation[];
  notes: Note[];
  /** Lines that are part of a table, and no prose. */
  taken: Set<Line>;
  /** Titles of the sections whose tables are there. */
  abouts: string[];
}

/** Where a table is sought, and by which forms: those of the report's era, and those of others. */
interface Section {
  about: string;
  heading: Heading | null;
  tokens: Token[];
  /** Tables of another year or another body. */
  beside: Token[];
  captions: Token[];
  /** What stands under the last title of the report, but for tables of another year or another body. */
  end: Token[];
  own: Form[];
  others: Form[][];
}

/** What was read of a section; `left` and `taken` of a table that is not there are empty but for its figures. */
type SectionReading = Pick<FormReading, "observations" | "notes" | "taken" | "left"> & {
  about?: string;
};

/** What a document prints: its report's tokens, those of other texts in it, its appendix, and where the text begins. */
interface Printed {
  tokens: Token[];
  beside: Token[];
  appendix: Appendix | null;
  head: number;
}

/**
 * Reads every table of a report's era: each off its section; then those whose heading is lost off all that is left.
 */
export function readTables(
  {tokens, beside, appendix, head}: Printed,
  era: Era,
  {templates, owner, ...rest}: Omit<CellContext, "year"> & {templates: Templates; owner: Owner}
): Tables {
  const context = {...rest, year: owner.year};
  const sections = withStretches(sectionsOf(tokens, era, {templates, owner}));
  const headed = sections
    .filter(({heading}) => heading !== null)
    .map((section) => ({...readSection(section, context), section}));
  const read: SectionReading[] = headed.map(({section: {about}, ...each}) => ({...each, about}));
  const readFree = (section: Section) => {
    const free = section.tokens.filter((token) => read.every(({taken}) => !taken.has(token)));
    return {...readSection({...section, tokens: free}, context), about: section.about};
  };
  for (const section of sections.filter(({heading}) => heading === null))
    read.push(readFree(section));
  const lacking = headed
    .filter((each) => isLacking(each) && !saysNone(each.section.tokens))
    .map(({section}) => section);
  const atEnd = withStretches(lacking.map(fromEnd))
    .map(readFree)
    .filter(({taken}) => taken.size > 0);
  if (
    isOwnAtEnd(
      tokens,
      atEnd.flatMap(({taken}) => [...taken]),
      owner
    )
  )
    for (const found of atEnd) read[read.findIndex(({about}) => about === found.about)] = found;
  read.push(...sections.map(({beside}) => ofOthers(beside)), ofOthers(beside));
  if (appendix) read.push(readAppendix(appendix, owner, context));
  const taken = new Set<Token>();
  for (const each of read) for (const token of each.taken) taken.add(token);
  const known = read.flatMap(({left}) => left).filter((token) => !taken.has(token));
  const beyond = tokens.filter(
    (token) => token.index >= head && !taken.has(token) && isCellOfTable(token)
  );
  const unread = [...new Set([...known, ...beyond])];
  const left = withoutCopies(unread, tokens);
  return {
    observations: read.flatMap(({observations}) => observations),
    notes: [...read.flatMap(({notes}) => notes), ...left.map((token) => unknown(token, context))],
    taken: new Set([...taken, ...unread].map(({line}) => line)),
    abouts: read.flatMap(({about, observations}) => (about && observations.length > 0 ? about : []))
  };
}

/** A section in which nothing of its table stands, nor any other figure. */
const isLacking = ({observations, left, notes}: SectionReading): boolean =>
  observations.length + left.length === 0 && notes.every(({code}) => code === "table-missing");

/** 详见附表: a section whose table is sought at the end of the report, behind the title of its last section. */
const fromEnd = (section: Section): Section => ({...section, heading: null, tokens: section.end});

/** A figure of a table that a page or a file prints as one, or several in one cell: no form may foresee the whole table. */
const isCellOfTable = ({kind, text, line}: Token) =>
  line.row !== undefined && (kind === "value" ? /\d/ : /^\d[\d\s]*$/).test(text);

/** Rows that a local table lacks are none of its own. */
function readAppendix(
  {form, tokens, above, isWhole}: Appendix,
  owner: Owner,
  context: CellContext
): SectionReading {
  const {others} = partByCaption([...above, ...tokens], [form], owner);
  // A table under another's name is another's to its end.
  if (others.some((token) => tokens.includes(token))) return ofOthers(tokens);
  const read = readForms([form], tokens, context);
  if (!isWhole) return read;
  const section = {heading: null};
  return {...read, notes: [...read.notes, ...missingRows(read, section, context)]};
}

/** A table of another year or another body: its figures are notes. */
function ofOthers(tokens: Token[]): SectionReading {
  const left = tokens.filter(({kind, text}) => kind === "value" && /\d/.test(text));
  const end = tokens.findLastIndex(({kind}) => kind === "value");
  const taken = tokens.slice(0, end + 1).filter((token) => !left.includes(token));
  return {observations: [], notes: [], taken: new Set(taken), left};
}

function sectionsOf(
  tokens: Token[],
  {id, template, headings}: Era,
  {templates, owner}: {templates: Templates; owner: Owner}
): Section[] {
  const bySection = new Map<Heading | null, Token[]>();
  for (const token of tokens) {
    const heading = sectionAt(headings, token.index, token.start);
    if (heading?.index === token.index && token.start < heading.printed.end) continue;
    if (!bySection.has(heading)) bySection.set(heading, []);
    bySection.get(heading)!.push(token);
  }
  const end = bySection.get(headings.at(-1) ?? null) ?? [];
  const formsOf = (forms: Form[], about: string) => forms.filter((form) => form.about === about);
  return [...new Set(template.forms.map(({about}) => about))].map((about) => {
    const heading = headings.find(({title}) => title === about) ?? null;
    const own = formsOf(template.forms, about);
    const all = heading ? (bySection.get(heading) ?? []) : [...bySection.values()].flat();
    const parted = partByCaption(all, own, owner);
    return {
      about,
      heading,
      tokens: parted.own,
      beside: parted.others,
      captions: parted.captions,
      end: partByCaption(end, own, owner).own,
      own,
      others: [...templates]
        .filter(([other]) => other !== id)
        .map(([, {forms}]) => formsOf(forms, about))
    };
  });
}

/** Sections, each without the table of one whose heading is lost: 总计 over it is a word of section three too. */
function withStretches(sections: Section[]): Section[] {
  const stretches = new Map(
    sections.flatMap((section): [Section, Token[]][] => {
      const found = section.heading === null && stretchOf(section.own, section.tokens);
      return found ? [[section, found]] : [];
    })
  );
  const all = new Set([...stretches.values()].flat());
  if (all.size === 0) return sections;
  return sections.map((section) => {
    const own = stretches.get(section);
    return {...section, tokens: own ?? section.tokens.filter((token) => !all.has(token))};
  });
}

/** Reads the era's forms off a section; another era's, where they fit better, and says so. */
function readSection(section: Section, context: CellContext): SectionReading {
  const {own, tokens} = section;
  const first = readForms(own, tokens, context);
  const isWhole = first.notes.length === 0 && first.left.length === 0;
  const others = isWhole ? [] : section.others.filter((forms) => isOther(forms, own));
  // A form that reads no figure proves nothing, however like the table its labels are.
  const readings = others
    .map((forms) => readForms(forms, tokens, context))
    .filter(({observations}) => observations.length > 0);
  const best = readings.reduce(
    (best, reading) => (reading.score > best.score + 0.5 ? reading : best),
    first
  );
  if (best.observations.every(({state}) => state === "unreadable")) {
    const otherwise = readOtherwise(own, tokens, context) ?? readTurned(own, tokens, context);
    const bare = otherwise ?? (section.heading && readHeaderless(own, tokens, context));
    if (bare) return bare;
  }
  if (!isThere(best, section)) return missingTable(section, first, context);
  const departs =
    best === first || !best.label ? [] : [noteOn("row-departs", best.label, context.document)];
  return {...best, notes: [...departs, ...best.notes, ...missingRows(best, section, context)]};
}

/** Forms that two eras share are not tried twice. */
const isOther = (forms: Form[], own: Form[]) =>
  forms.length > 0 && (forms.length !== own.length || forms.some((form, at) => form !== own[at]));

/** Under its heading a table is there with its first row; without one it takes half its rows to know it. */
function isThere({rows, missing}: FormReading, {heading}: Section): boolean {
  return rows > 0 && (heading !== null || rows >= missing.length);
}

function missingTable(section: Section, {left}: FormReading, context: CellContext): SectionReading {
  const {about, heading, tokens} = section;
  const words = heading?.printed ?? tokens[0];
  const place = words && placeOf(context.document, words);
  const raw = heading ? rawOf(heading.printed) : about;
  const captions = captionsOver(section, context);
  const notes: Note[] =
    place === undefined
      ? []
      : captions.length > 0
        ? [{code: "table-unassigned", raw: captions.map(rawOf).join("、"), place}]
        : [{code: "table-missing", raw, place}];
  // 无 under the heading of a table is a sentence; a number is a figure that nothing foresees.
  const figures = heading ? left.filter(({text}) => /\d/.test(text)) : [];
  return {observations: [], notes, taken: new Set(), left: figures};
}

/** The captions over tables of the form that may be another body's or another year's: 全县汇总, 县政府办公室. */
const captionsOver = ({own, beside, captions}: Section, context: CellContext): Token[] =>
  captions.length > 0 && readForms(own, beside, context).rows > 0 ? captions : [];

function missingRows(
  {missing, label}: FormReading,
  {heading}: Pick<Section, "heading">,
  {document}: CellContext
): Note[] {
  const words = heading?.printed ?? label?.[0];
  if (!words) return [];
  return missing.map((raw) => ({code: "row-missing", raw, place: placeOf(document, words)}));
}
