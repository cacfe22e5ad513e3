import {
  openHomes,
  type Cells,
  type Crowded,
  type Home,
  type Homes,
  type Lone,
  type Lonely
} from "#pipeline/homes.ts";
import {groupBy} from "#data/schema/group.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {LoneTables, TableReading} from "#data/schema/reading.ts";
import type {Template} from "#data/schema/report.ts";

/** What becomes of tables that stand without their report. */
export type Fate =
  | {is: "joined"; home: Home}
  | {is: "own"; home: Home; differing: number}
  | {is: "copy" | "rival"; home: Home; other: string}
  | {is: "replaced"; other: string}
  | {is: "absent"}
  | {is: "unsure"; near: Home | null};

/**
 * The fate of each by its part. Joined are only those whose report is certain, where it has no such table itself and no
 * other table gives the same cells.
 */
export function fatesOf(lone: Lone[], known: Home[], isCrowded?: Crowded): Map<string, Fate> {
  const homes = openHomes(known, isCrowded);
  const fates = new Map<string, Fate>();
  const claimed: {one: Lone; home: Home}[] = [];
  const last = new Map(lone.map((one) => [originOf(one), one]));
  for (const one of lone) {
    const now = last.get(originOf(one))!;
    const home = homes.of(one);
    if (now !== one) fates.set(one.part, {is: "replaced", other: now.path});
    else if (home) claimed.push({one, home});
    else fates.set(one.part, homeless(one, homes));
  }
  for (const [home, all] of groupBy(claimed, (each) => each.home)) {
    const its = all.map(({one}) => one);
    for (const [one, fate] of settle(its, home)) fates.set(one.part, fate);
  }
  return fates;
}

/** What one address gave again is a newer version of it; else a document is only itself. */
export const originOf = ({part, tables}: Pick<Lonely, "tables"> & {part: string}): string =>
  tables.document.url === null ? part : `${tables.document.url} ${tables.body} ${tables.year}`;

function homeless(one: Lone, homes: Homes): Fate {
  return homes.isAbsent(one) ? {is: "absent"} : {is: "unsure", near: homes.beside(one)};
}

/** By the forms of the report's own era, where they were read by these. */
export const readingFor = ({readings}: LoneTables, template: Template): TableReading =>
  readings.find((reading) => reading.template === template) ?? readings[0]!;

export const cellsOf = (figures: Observation[]): Cells =>
  new Map(
    figures
      .filter(({origin}) => origin !== "narrative")
      .map(({indicator, applicant, value, state, raw}) => [
        `${indicator}@${applicant ?? ""}`,
        `${state} ${value ?? raw.trim()}`
      ])
  );

/** Of tables that belong to one report: what it has itself counts, then what is nowhere contradicted, the fullest first. */
function settle(all: Lone[], home: Home): [Lone, Fate][] {
  const read = all
    .map((one) => ({one, cells: cellsIn(one, home)}))
    .sort((a, b) => b.cells.size - a.cells.size);
  const taken = new Set<(typeof read)[number]>();
  return read.map((each): [Lone, Fate] => {
    const {one, cells} = each;
    const differing = differingIn(cells, home.cells);
    if (isShared(cells, home.cells)) return [one, {is: "own", home, differing}];
    const others = read.filter((other) => other !== each && isShared(cells, other.cells));
    const rival = others.find(
      (other) => !isPart(cells, other.cells) && !isPart(other.cells, cells)
    );
    if (rival) return [one, {is: "rival", home, other: rival.one.path}];
    const copied = others.find((other) => taken.has(other));
    if (copied) return [one, {is: "copy", home, other: copied.one.path}];
    taken.add(each);
    return [one, {is: "joined", home}];
  });
}

const cellsIn = ({tables}: Lone, {facts}: Home) =>
  cellsOf(readingFor(tables, facts.template).observations);

const isShared = (cells: Cells, others: Cells) => [...cells.keys()].some((key) => others.has(key));

const differingIn = (cells: Cells, others: Cells) =>
  [...cells].filter(([key, said]) => others.has(key) && others.get(key) !== said).length;

const isPart = (cells: Cells, others: Cells) =>
  [...cells].every(([key, said]) => others.get(key) === said);
