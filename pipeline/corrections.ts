import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {basename, join} from "node:path";
import {CorrectionFile, type FigureCorrection, type Verdict} from "#data/schema/correction.ts";
import type {Finding} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {CorrectionRow} from "#data/schema/rows.ts";
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

/** Corrections of figures, each beside its figure. One whose words are gone stops the run. */
export function standFigures(said: Said[], reports: ReadReport[], world: World): CorrectionRow[] {
  const figures = new Map(
    reports.flatMap(({reading}) =>
      reading.observations.map((o) => [o.id, {...o, report: reportId(reading.report)}])
    )
  );
  return said.flatMap(({file, body, figures: corrections}) =>
    corrections.map((correction) => {
      const figure = figures.get(correction.observation);
      if (figure && stands(correction, figure)) return figureRow(body, correction, figure);
      const {observation, expect} = correction;
      const found = figure ? words.quoted(figure.raw) : words.nothingThere();
      const sentence = words.correctionFallen(file, observation, expect, found[world.lang]);
      throw new Failure(sentence[world.lang]);
    })
  );
}

type Figure = Observation & {report: string};

const stands = ({expect, place}: FigureCorrection, figure: Observation) =>
  figure.raw === expect && (place === undefined || place === figure.place);

function figureRow(body: string, said: FigureCorrection, figure: Figure): CorrectionRow {
  return {
    ...{kind: "figure", about: figure.id, report: figure.report, body, said: said.action},
    ...{reported: figure.value, corrected: said.value ?? null},
    ...{expect: [said.expect], stands: true},
    ...{reason: said.reason, said_by: said.by, said_on: said.on}
  };
}

/** Verdicts on findings. One whose words or finding are gone is kept, and marked as not standing. */
export function standVerdicts(said: Said[], {findings, reports}: Found): CorrectionRow[] {
  const byId = new Map(findings.map((finding) => [finding.finding, finding]));
  return said.flatMap(({body, findings: verdicts}) =>
    verdicts.map((verdict) => {
      const finding = byId.get(verdict.finding);
      const holds = finding !== undefined && hasWords(verdict, finding, reports);
      return verdictRow(body, verdict, {finding, holds});
    })
  );
}

/** Says which verdicts have to be asked again. */
export function tellVerdicts(said: Said[], rows: CorrectionRow[], world: World): void {
  for (const {body, about, report} of rows.filter(({stands}) => !stands)) {
    const {file} = said.find((one) => one.body === body)!;
    const sentence = report === null ? words.verdictGone : words.verdictStale;
    world.warn(sentence(file, about)[world.lang]);
  }
}

/** Findings, and the reports that they are about. */
export interface Found {
  findings: Finding[];
  reports: ReadReport[];
}

/** Whether the words of a verdict still stand in the lines that its finding rests on. */
function hasWords({expect}: Verdict, {places}: Finding, reports: ReadReport[]): boolean {
  const texts = places.flatMap((place) => textsAt(place, reports));
  return expect.every((words) => texts.some((text) => text.includes(words)));
}

function textsAt(text: string, reports: ReadReport[]): string[] {
  const {document, block, lastBlock = block} = parsePlace(text);
  return reports
    .filter(({reading}) => reading.document.sha256 === document)
    .flatMap(({blocks}) => blocks)
    .filter((line) => line.block >= block && line.block <= lastBlock)
    .map((line) => line.text);
}

interface Standing {
  finding: Finding | undefined;
  holds: boolean;
}

function verdictRow(body: string, said: Verdict, {finding, holds}: Standing): CorrectionRow {
  return {
    ...{kind: "verdict", about: said.finding, report: finding?.report ?? null, body},
    ...{said: said.verdict, reported: null, corrected: null},
    ...{expect: said.expect, stands: holds},
    ...{reason: said.reason, said_by: said.by, said_on: said.on}
  };
}
