import type {Claim} from "#data/schema/claim.ts";
import type {Unit} from "#data/schema/indicator.ts";
import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import {formatPlace} from "#data/schema/place.ts";
import type {Statement} from "#data/schema/statement.ts";
import {sectorsOf} from "./phrases/disclosure.ts";
import {areSeveral, isOfSite} from "./prose/channels.ts";
import type {Findings, FoundFigure, FoundStatement} from "./prose/found.ts";
import {printedStretch, toLine, type Line} from "./prose/line.ts";
import {isMatter} from "./prose/matter-titles.ts";
import {readPassage} from "./prose/reader.ts";
import type {Stretch} from "./prose/sentence.ts";
import {takeBack} from "./prose/state.ts";
import {topicOfTitle} from "./prose/topics.ts";
import {titleIn} from "./prose/under-title.ts";
import type {Dictionary} from "./template.ts";
import {simplify} from "./traditional.ts";

/** A paragraph of a report's prose. */
export interface Passage {
  block: number;
  /** Exactly as it stands in the block, spaces included. */
  text: string;
  /** Title of the section it stands in, where that is known. */
  section: string | null;
}

/** What is known of a report before its prose is read. */
export interface ProseContext {
  year: number | null;
  /** The body's name as the report prints it. */
  body: string | null;
  /** Every name the body has borne. */
  names: string[];
  /** The report's id: `<body>/<year>`. */
  report: string;
  sha256: string;
  /** The unit of every indicator. */
  units: Map<string, Unit>;
  /** Which names answers to requests go by. */
  dictionary: Dictionary;
}

export interface ProseReading {
  observations: Observation[];
  claims: Claim[];
  notes: Note[];
  statements: Statement[];
}

interface ReadPassage {
  block: number;
  line: Line;
  findings: Findings;
}

/** Reads the prose of one report, its passages in the order of the page. */
export function readProse(passages: Passage[], context: ProseContext): ProseReading {
  const read = readPassages(passages, context);
  const ids = numberFigures(read, context);
  const reading: ProseReading = {observations: [], claims: [], notes: [], statements: []};
  for (const {block, line, findings} of read) {
    const said = ({start, end}: Stretch) =>
      placed(printedStretch(line, start, end), {block, sha256: context.sha256});
    for (const figure of findings.figures) {
      const printed = {id: ids.get(figure)!, ...said(figure)};
      reading.observations.push(toObservation(figure, printed, context));
    }
    for (const {start, end, ...claim} of findings.claims)
      reading.claims.push({...claim, ...said({start, end})});
    for (const stretch of findings.unassigned)
      reading.notes.push({code: "figure-unassigned", ...said(stretch)});
    for (const statement of findings.statements)
      reading.statements.push({...toStatement(statement, ids), ...said(statement)});
  }
  return reading;
}

function readPassages(passages: Passage[], context: ProseContext): ReadPassage[] {
  const {year, dictionary} = context;
  const body = context.body && simplify(context.body);
  const names = context.names.map(simplify);
  const sectors = sectorsOf(body === null ? names : [body, ...names]);
  let disclosed: number | null = null;
  let listed: string | null = null;
  const lines = passages.map(({text}) => toLine(text));
  let under: string | null = null;
  const read = passages.map(({block, section: printed}, index) => {
    const line = lines[index]!;
    const isFirst = passages[index - 1]?.section !== printed;
    const title = isFirst ? printed : titleIn(lines[index - 1]!.text);
    under = matterIn(line.text, isFirst ? null : under);
    const section = sectionUnder(printed, under);
    const known = {year, body, names, dictionary, sectors, section, title};
    const setting = {...known, disclosed, listed};
    const passage = readPassage(line.text, setting);
    const findings = inOrder(passage);
    listed = passage.listed;
    disclosed = findings.figures.findLast(isTotal)?.value ?? disclosed;
    return {block, line, findings};
  });
  for (const [at, passage] of read.entries())
    if (isBroken(passage, read[at + 1])) leave(passage.findings, passage.findings.figures.at(-1)!);
  leaveSites(read);
  return read;
}

/** 一、总体情况, 一、概述, 六、其他需要报告的事项 speak of everything; （二）依申请公开 within them of requests, as a section would. */
const ofEverything =
  /^(?!.*(?:问题|不足|下一?步|打算|计划)).*(?:总体|概述|概况|综述|基本情况|工作(?:开展)?情况|其他)/;

function sectionUnder(section: string | null, title: string | null): string | null {
  const isUnder = section !== null && title !== null && ofEverything.test(section);
  return isUnder && topicOfTitle(section) === null ? title : section;
}

/** （三）强化监管，提升效能, 三是…, ①…: whatever it is, what the title before it named has ended. */
const another = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.]|[一二三四五六七八九十]是|[①-⑳★●◆■])/;

/** The title of one matter that a line is; null where it opens anything else, and the one before it where it opens nothing. */
function matterIn(text: string, before: string | null): string | null {
  const title = titleIn(text);
  if (title !== null) return isMatter(title) ? title : null;
  return another.test(text) ? null : before;
}

function leave(findings: Findings, figure: FoundFigure): void {
  takeBack(findings, figure);
  findings.statements = findings.statements.filter(
    (each) => each.kind !== "parts" || (each.whole !== figure && !each.parts.includes(figure))
  );
}

/** （一）县政府网站公开信息302条 and, in another passage, （二）局网站公开信息120条: neither is the whole of either. */
function leaveSites(read: ReadPassage[]): void {
  const sites = read.flatMap(({findings}) => findings.figures.filter(isOfSite));
  if (!areSeveral(sites)) return;
  for (const {findings} of read)
    for (const site of findings.figures.filter(isOfSite)) leave(findings, site);
}

/** 主动公开信息数量15 with 7条 on the next line: perhaps one number, with its line broken. */
function isBroken({line, findings}: ReadPassage, next: ReadPassage | undefined): boolean {
  const last = findings.figures.at(-1);
  return (
    last?.end === line.text.length && /\d$/.test(line.text) && /^\d/.test(next?.line.text ?? "")
  );
}

function isTotal({indicator, category}: FoundFigure): boolean {
  return indicator === "disclosure.items" && category === null;
}

function inOrder(findings: Findings): Findings {
  const first = (one: Stretch, other: Stretch) => one.start - other.start;
  const {figures, claims, statements, unassigned} = findings;
  return {
    figures: figures.toSorted(first),
    claims: claims.toSorted(first),
    statements: statements.toSorted(first),
    unassigned: unassigned.toSorted(first)
  };
}

/** Every mention of an indicator has its turn: `…/disclosure.items~1`, `~2`. */
function numberFigures(read: ReadPassage[], {report}: ProseContext): Map<FoundFigure, string> {
  const turns = new Map<string, number>();
  const ids = new Map<FoundFigure, string>();
  for (const figure of read.flatMap(({findings}) => findings.figures)) {
    const turn = (turns.get(figure.indicator) ?? 0) + 1;
    turns.set(figure.indicator, turn);
    ids.set(figure, `${report}/${figure.indicator}~${turn}`);
  }
  return ids;
}

interface Printed extends Stretch {
  raw: string;
}

function placed({raw, start, end}: Printed, {block, sha256}: {block: number; sha256: string}) {
  return {raw, place: formatPlace({document: sha256, block, start, end})};
}

function toObservation(
  figure: FoundFigure,
  {id, raw, place}: Pick<Observation, "id" | "raw" | "place">,
  {units}: ProseContext
): Observation {
  const {indicator, applicant, category, value, approximate} = figure;
  const unit = units.get(indicator);
  if (!unit) throw new Error(`unknown indicator: ${indicator}`);
  const origin = "narrative" as const;
  return {
    indicator,
    applicant,
    category,
    origin,
    value,
    state: "number",
    approximate,
    unit,
    unit_assumed: figure.unitAssumed,
    id,
    raw,
    place
  };
}

type Bare<Kind> = Kind extends unknown ? Omit<Kind, "raw" | "place"> : never;

function toStatement(found: FoundStatement, ids: Map<FoundFigure, string>): Bare<Statement> {
  if (found.kind === "none") return {kind: found.kind, indicators: found.indicators};
  if (found.kind === "concluded") return {kind: found.kind};
  if (found.kind === "arithmetic")
    return {kind: found.kind, from: found.from, to: found.to, change: found.change};
  if (found.kind === "corrected")
    return {kind: found.kind, indicator: found.indicator, year: found.year, value: found.value};
  const parts = found.parts.map((part) => ids.get(part)!);
  return {kind: "parts", whole: ids.get(found.whole)!, parts, complete: found.complete};
}
