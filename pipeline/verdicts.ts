import type {Verdict} from "#data/schema/correction.ts";
import type {Finding} from "#data/schema/finding.ts";
import {parsePlace} from "#data/schema/place.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {CorrectionRow} from "#data/schema/rows.ts";
import type {Said, Stood} from "#pipeline/corrections.ts";
import {groupBy} from "#data/schema/group.ts";
import type {Judged} from "#pipeline/output.ts";
import {blocksIn, papersOf} from "#pipeline/papers.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** Findings, and the reports that they are about. */
export interface Found {
  findings: Finding[];
  reports: ReadReport[];
}

/**
 * Verdicts on findings. A verdict goes with its words: not with the bytes, the block or the turn (~2) of its finding.
 * One whose words or finding are gone is kept, and marked as not standing.
 */
export function standVerdicts(said: Said[], {findings, reports}: Found): CorrectionRow[] {
  const all = said.flatMap(({body, findings: verdicts}) =>
    verdicts.map((verdict) => ({body, verdict}))
  );
  const byId = new Map(findings.map((finding) => [finding.finding, finding]));
  const verdicts = all.map(({verdict}) => verdict);
  const homes = findHomes(verdicts, {
    byId,
    kin: groupBy(findings, ({finding}) => stemOf(finding)),
    texts: textsIn(reports)
  });
  return all.map(({body, verdict}) => {
    const home = homes.get(verdict);
    return verdictRow(body, verdict, {
      finding: home ?? byId.get(verdict.finding),
      holds: home !== undefined
    });
  });
}

interface Known {
  byId: Map<string, Finding>;
  /** Findings that differ in their turn only, by what they have in common. */
  kin: Map<string, Finding[]>;
  texts: Texts;
}

const stemOf = (id: string) => id.replace(/~\d+$/, "");

/** The finding of each verdict that stands: its own, or else the only one of its kin that has its words. */
function findHomes(verdicts: Verdict[], {byId, kin, texts}: Known): Map<Verdict, Finding> {
  const homes = new Map<Verdict, Finding>();
  for (const verdict of verdicts) {
    const own = byId.get(verdict.finding);
    if (own && hasWords(verdict, texts(own))) homes.set(verdict, own);
  }
  const taken = new Set(homes.values());
  for (const verdict of verdicts) {
    if (homes.has(verdict) || verdict.expect.length === 0) continue;
    const free = (kin.get(stemOf(verdict.finding)) ?? []).filter((other) => !taken.has(other));
    const fitting = free.filter((other) => hasWords(verdict, texts(other)));
    if (fitting.length === 1) homes.set(verdict, fitting[0]!);
  }
  return withoutClashes(verdicts, homes);
}

/** Where a verdict would take the place of one that is to be asked again, or of another, it is asked again too. */
function withoutClashes(verdicts: Verdict[], homes: Map<Verdict, Finding>): Map<Verdict, Finding> {
  for (const verdict of verdicts) {
    const home = homes.get(verdict);
    if (!home || home.finding === verdict.finding) continue;
    const clashes = verdicts.some(
      (other) => other !== verdict && (homes.get(other) ?? other).finding === home.finding
    );
    if (!clashes) continue;
    homes.delete(verdict);
    return withoutClashes(verdicts, homes);
  }
  return homes;
}

/** Says which corrections and verdicts do not stand, in the order in which they were said. */
export function tellFallen(said: Said[], {figures, verdicts}: Fallen, world: World): void {
  const order = new Map(said.map(({body}, i) => [body, i]));
  const inOrder = (a: CorrectionRow, b: CorrectionRow) => order.get(a.body)! - order.get(b.body)!;
  for (const {fallen} of figures.toSorted((a, b) => inOrder(a.row, b.row)))
    if (fallen) world.warn(fallen[world.lang]);
  tellVerdicts(said, verdicts.toSorted(inOrder), world);
}

/** What people said, as far as it does not stand. */
export interface Fallen {
  figures: Stood[];
  verdicts: CorrectionRow[];
}

/** Says which verdicts have to be asked again. */
export function tellVerdicts(said: Said[], rows: CorrectionRow[], world: World): void {
  for (const {body, about, report, expect} of rows.filter(({stands}) => !stands)) {
    const {file} = said.find((one) => one.body === body)!;
    const isBare = expect.length === 0;
    const fallen = isBare ? words.verdictBare : words.verdictStale;
    const sentence = report === null ? words.verdictGone : fallen;
    world.warn(sentence(file, about)[world.lang]);
  }
}

/** Findings, each with what a person has said of it. */
export function judge(findings: Finding[], verdicts: CorrectionRow[]): Judged[] {
  const byFinding = new Map(verdicts.map((row) => [row.about, row]));
  return findings.map((finding) => ({finding, verdict: byFinding.get(finding.finding) ?? null}));
}

/** Whether the words of a verdict stand in the lines of a finding. Where it has words, some must be named. */
function hasWords({expect}: Verdict, texts: string[]): boolean {
  if (expect.length === 0) return texts.length === 0;
  return expect.every((words) => texts.some((text) => standsIn(plain(words), text)));
}

/** The words, and not a part of a longer number: 101 does not stand in 1010. */
function standsIn(words: string, text: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    const begins = /^\d/.test(words) && /\d[.,]?$/.test(before);
    const goesOn = /\d$/.test(words) && /^[.,]?\d/.test(after);
    if (!begins && !goesOn) return true;
  }
  return false;
}

/** Words however they are set: wide or narrow signs, broken lines, spaces that part no numbers. */
const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\u200b\ufeff]/g, "")
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, "");

type Texts = (finding: Finding) => string[];

/** The lines that a finding rests on; of a figure in a table the figure, and the words of its row. */
function textsIn(reports: ReadReport[]): Texts {
  const pairs = reports.flatMap((report) =>
    papersOf(report).map(({document}) => ({report, sha256: document.sha256}))
  );
  const byDocument = groupBy(pairs, ({sha256}) => sha256);
  return ({places}) =>
    [...new Set(places)].flatMap((place) => {
      const {document} = parsePlace(place);
      const own = new Set((byDocument.get(document) ?? []).map(({report}) => report));
      return [...own].flatMap((report) => textsAt(place, report));
    });
}

function textsAt(place: string, report: ReadReport): string[] {
  const {document, block, lastBlock = block, row} = parsePlace(place);
  const lines = blocksIn(report, document)
    .filter((line) => line.block >= block && line.block <= lastBlock)
    .map(({text}) => (row === undefined ? text : (text.split("\n")[row] ?? text)));
  const cells = report.reading.observations.filter(
    (figure) => figure.place === place && figure.origin !== "narrative"
  );
  if (cells.length === 0) return lines.map(plain);
  const labels = lines.flatMap((line) => line.split(/[\t|]/)).filter((cell) => !/\d/.test(cell));
  return [...cells.map(({raw}) => raw), ...labels].map(plain);
}

interface Standing {
  finding: Finding | undefined;
  holds: boolean;
}

function verdictRow(body: string, said: Verdict, {finding, holds}: Standing): CorrectionRow {
  return {
    ...{kind: "verdict", about: finding?.finding ?? said.finding},
    ...{report: finding?.report ?? null, body},
    ...{said: said.verdict, reported: null, corrected: null},
    ...{expect: said.expect, stands: holds},
    ...{reason: said.reason, said_by: said.by, said_on: said.on}
  };
}
