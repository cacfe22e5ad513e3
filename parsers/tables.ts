import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {Token} from "./cells.ts";
import type {Era, Templates} from "./era.ts";
import {readForms, type FormReading} from "./form.ts";
import {placeOf, rawOf, type Line} from "./lines.ts";
import type {CellContext} from "./observe.ts";
import {sectionAt, type Heading} from "./outline.ts";
import type {Form} from "./template.ts";

/** What the tables of a report say. */
export interface Tables {
  observations: Observation[];
  notes: Note[];
  taken: Set<Line>;
}

interface Section {
  about: string;
  heading: Heading | null;
  tokens: Token[];
}

/** Reads every table of a report's era, each off its section. */
export function readTables(
  tokens: Token[],
  era: Era,
  {templates, ...context}: CellContext & {templates: Templates}
): Tables {
  const read = sectionsOf(tokens, era).map((section) => {
    const own = era.template.forms.filter(({about}) => about === section.about);
    const other = formsOfOthers(section.about, era, templates);
    return readSection(section, {own, other}, context);
  });
  return {
    observations: read.flatMap(({observations}) => observations),
    notes: read.flatMap(({notes}) => notes),
    taken: new Set(read.flatMap(({taken}) => [...taken]))
  };
}

function formsOfOthers(about: string, {id}: Era, templates: Templates): Form[][] {
  return [...templates]
    .filter(([other]) => other !== id)
    .map(([, {forms}]) => forms.filter((form) => form.about === about));
}

/** The tokens in which each table is sought: those of its section; where its heading is lost, those of no other. */
function sectionsOf(tokens: Token[], {template, headings}: Era): Section[] {
  const abouts = [...new Set(template.forms.map(({about}) => about))];
  const bySection = new Map<Heading | null, Token[]>([[null, []]]);
  for (const token of tokens) {
    const heading = sectionAt(headings, token.index, token.start);
    const isTitle = heading?.index === token.index && token.start < heading.printed.end;
    if (isTitle) continue;
    if (!bySection.has(heading)) bySection.set(heading, []);
    bySection.get(heading)!.push(token);
  }
  const rest = [...bySection].filter(([heading]) => !heading || !abouts.includes(heading.title));
  return abouts.map((about) => {
    const heading = headings.find(({title}) => title === about) ?? null;
    const own = heading && bySection.get(heading);
    return {about, heading, tokens: heading ? (own ?? []) : rest.flatMap(([, within]) => within)};
  });
}

interface Forms {
  own: Form[];
  other: Form[][];
}

/** Reads the era's forms off a section; another era's, where they fit better, and says so. */
function readSection(section: Section, {own, other}: Forms, context: CellContext): Tables {
  const first = readForms(own, section.tokens, context);
  const others = first.notes.length === 0 ? [] : other.filter((forms) => isOther(forms, own));
  const readings = others.map((forms) => readForms(forms, section.tokens, context));
  const best = readings.reduce(
    (best, reading) => (reading.score > best.score + 0.5 ? reading : best),
    first
  );
  if (!isThere(best, section)) return missingTable(section, first, context);
  const departs: Note[] = best === first || !best.label ? [] : [{code: "row-departs", ...best.label}];
  return {...best, notes: [...departs, ...best.notes, ...missingRows(best, section, context)]};
}

/** Forms that two eras share are not tried twice. */
const isOther = (forms: Form[], own: Form[]) =>
  forms.length > 0 && (forms.length !== own.length || forms.some((form, at) => form !== own[at]));

/** Under its heading a table is there with its first row; without one it takes half its rows to know it. */
function isThere({rows, missing}: FormReading, {heading}: Section): boolean {
  return heading ? rows > 0 : rows > 0 && rows >= missing.length;
}

function missingTable({about, heading, tokens}: Section, {notes}: FormReading, {document}: CellContext): Tables {
  const words = heading?.printed ?? tokens[0];
  const note: Note[] = words ? [{code: "table-missing", raw: heading ? rawOf(words) : about, place: placeOf(document, words)}] : [];
  return {observations: [], notes: heading ? [...note, ...notes] : note, taken: new Set()};
}

function missingRows({missing, label}: FormReading, {heading}: Section, {document}: CellContext): Note[] {
  const place = heading ? placeOf(document, heading.printed) : label?.place;
  return place === undefined ? [] : missing.map((raw) => ({code: "row-missing", raw, place}));
}
