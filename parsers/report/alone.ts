import type {LoneTables, TableReading} from "#data/schema/reading.ts";
import type {Note} from "#data/schema/note.ts";
import {blocksOf, isBlank, type Line} from "#parsers/lines.ts";
import {readProse, type ProseContext} from "#parsers/prose.ts";
import type {Page, ReportContext} from "#parsers/report.ts";
import {tokensOf} from "#parsers/table/cells.ts";
import {readOwner} from "./appendix-owner.ts";
import {dictionaryOf, findEra, type Era} from "./era.ts";
import {recognisedNotes} from "./recognised.ts";
import {readTables} from "./tables.ts";
import {unreadNotes} from "./unread.ts";

/** Fewer cells than these are no table of a report: section 2 alone has ten. */
const fewest = 10;

/** The tables of a report that stand without it, and whose they are by their own words; null where there are none. */
export function readAlone(page: Page, context: ReportContext): LoneTables | null {
  const owner = readOwner(page, context.bodies);
  const readings = erasOf(page, owner.year, context)
    .map((era) => readingBy(era, {page, owner, context}))
    .filter(({observations}) => page.appendix?.isWhole || observations.length >= fewest);
  if (readings.length === 0) return null;
  return {...owner, document: context.source, blocks: blocksOf(page.printed), readings};
}

/** The era of the tables; where no year is told, the other eras with tables too: labels alone do not tell 2020 from 2021. */
function erasOf(
  {printed, appendix}: Page,
  year: number | null,
  {templates}: ReportContext
): [Era, ...Era[]] {
  const page = {lines: printed, tokens: tokensOf(printed), appendix, year};
  const best = findEra(page, templates);
  if (year !== null || best.template.forms.length === 0) return [best];
  const others = [...templates].filter(([id, {forms}]) => id !== best.id && forms.length > 0);
  return [best, ...others.map(([id, template]) => findEra(page, new Map([[id, template]])))];
}

interface Alone {
  page: Page;
  owner: ReturnType<typeof readOwner>;
  context: ReportContext;
}

function readingBy(
  era: Era,
  {page: {printed, lines: others, tokens, appendix}, owner, context}: Alone
): TableReading {
  const {source, units, templates, bodies} = context;
  const names = bodies.filter(({body}) => body === owner.body).map(({name}) => name);
  const report = `${owner.body ?? "~"}/${owner.year ?? "~"}`;
  const {observations, notes, abouts, taken} = readTables(
    {tokens, beside: [], appendix, head: 0},
    era,
    {
      ...{document: source.sha256, report, units, templates},
      owner: {year: owner.year, names: owner.body_printed ? [...names, owner.body_printed] : names}
    }
  );
  return {
    template: era.id,
    abouts,
    observations,
    notes: [
      ...recognisedNotes(printed, source.sha256),
      ...unreadNotes(printed, source.sha256),
      // That a file of one table lacks the others says nothing of the report.
      ...notes.filter(({code}) => code !== "table-missing"),
      ...saidBeside(
        others.filter((line) => !taken.has(line)),
        {
          ...{year: owner.year, body: owner.body_printed, names, report},
          ...{sha256: source.sha256, units, dictionary: dictionaryOf(era, owner.year, templates)}
        }
      )
    ]
  };
}

/** What sentences beside such tables say: they are in no section of the report, and so none of its figures. */
function saidBeside(lines: Line[], known: ProseContext): Note[] {
  const isSaid = ({outside, row, text}: Line) => !outside && row === undefined && !isBlank(text);
  const passages = lines.filter(isSaid).map(({block, text}) => ({block, text, section: null}));
  const {observations, claims, notes} = readProse(passages, known);
  const unassigned = [...observations, ...claims].map(({raw, place}): Note => ({
    code: "figure-unassigned",
    raw,
    place
  }));
  return [...unassigned, ...notes];
}
