import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {CorrectionFile, type FigureCorrection} from "#data/schema/correction.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {CorrectionRow} from "#data/schema/rows.ts";
import type {Words} from "#pipeline/comparison.ts";
import {readYaml} from "#pipeline/doors.ts";
import {Failure} from "#pipeline/failure.ts";
import {reportId} from "#pipeline/views.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** A file of data/corrections: what people have said of one body's figures and findings. */
export interface Said extends CorrectionFile {
  file: string;
  body: string;
}

/** Everything that people have said, in the order of the files' names. */
export async function loadCorrections(world: World): Promise<Said[]> {
  const folder = join(world.data, "corrections");
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yml")).sort();
  return Promise.all(
    files.map(async (name) => {
      const said = await readYaml(join(folder, name), CorrectionFile, world);
      const file = shown(join(folder, name));
      const about = [
        ...said.figures.map((figure) => figure.observation),
        ...said.findings.map((verdict) => verdict.finding)
      ];
      const twice = about.find((id, i) => about.indexOf(id) !== i);
      if (twice) throw new Failure(words.saidTwice(file, twice)[world.lang]);
      return {file, body: basename(name, ".yml"), ...said};
    })
  );
}

/**
 * Corrections of figures, each beside its figure. One whose words are gone is kept, and marked as not standing: nobody
 * has looked at what is there now.
 */
export function standFigures(said: Said[], reports: ReadReport[]): Stood[] {
  const asked = figuresSaid(said);
  if (asked.size === 0) return [];
  const figures = new Map(
    reports.flatMap(({reading}) =>
      reading.observations
        .filter(({id}) => asked.has(id))
        .map((o) => [o.id, {...o, report: reportId(reading.report)}])
    )
  );
  return said.flatMap(({file, body, figures: corrections}) =>
    corrections.map((correction) => {
      const figure = figures.get(correction.observation) ?? null;
      const row = figureRow(body, correction, figure);
      return {row, fallen: row.stands ? null : sayFallen(file, correction, figure)};
    })
  );
}

/** What a person has said of a figure, and what is told where it does not stand. */
export interface Stood {
  row: CorrectionRow;
  fallen: Words | null;
}

/** The bodies whose figures and findings a file speaks of, its own among them. */
export function bodiesIn({body, figures, findings}: Said): string[] {
  const ids = [
    ...figures.map(({observation}) => observation),
    ...findings.map(({finding}) => finding.slice(finding.indexOf("/") + 1))
  ];
  return [...new Set([body, ...ids.flatMap(beginnings)])];
}

/** What an id begins with, as far as each of its strokes: a body's printed name may have one itself. */
const beginnings = (id: string): string[] =>
  [...id.matchAll(/\//g)].map(({index}) => id.slice(0, index));

function sayFallen(
  file: string,
  {observation, expect, place}: FigureCorrection,
  figure: Figure | null
) {
  if (figure?.raw === expect && place) return words.correctionMoved(file, observation, place);
  const found = figure ? words.quoted(figure.raw) : words.nothingThere();
  return words.correctionFallen(file, {observation, expect, found});
}

/** What people say of figures, by the figures' ids. */
export const figuresSaid = (said: Said[]): Map<string, FigureCorrection> =>
  new Map(
    said.flatMap(({figures}) => figures.map((figure) => [figure.observation, figure] as const))
  );

type Figure = Observation & {report: string};

/** Whether the words that a person looked at still stand where they did. */
export const stands = ({expect, place}: FigureCorrection, figure: Observation): boolean =>
  figure.raw === expect && (place === undefined || place === figure.place);

function figureRow(body: string, said: FigureCorrection, figure: Figure | null): CorrectionRow {
  return {
    ...{kind: "figure", about: said.observation, report: figure?.report ?? null, body},
    ...{said: said.action, reported: figure?.value ?? null, corrected: said.value ?? null},
    ...{expect: [said.expect], stands: figure !== null && stands(said, figure)},
    ...{reason: said.reason, said_by: said.by, said_on: said.on}
  };
}
