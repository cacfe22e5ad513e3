/** Reports made for a rule's cases: figures as they would be printed, and what stands around them. */
import type {Claim} from "#data/schema/claim.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Note} from "#data/schema/note.ts";
import {Applicant, type Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {ReportFacts} from "#data/schema/report.ts";
import type {Section} from "#data/schema/section.ts";
import type {Statement} from "#data/schema/statement.ts";

type Loose<T> = T extends unknown ? Omit<T, "place"> & {place?: string} : never;

/** What a case may say besides its figures; all of it has a default. */
export interface Around {
  year?: number;
  body?: string | null;
  template?: ReportFacts["template"];
  published?: string | null;
  signed?: string | null;
  claims?: Loose<Claim>[];
  notes?: Loose<Note>[];
  sections?: Partial<Section>[];
  statements?: Loose<Statement>[];
  /** What block 10 says, and each further line the next block; figures of the prose stand where it has them. */
  text?: string;
  /** The report of the year before. */
  before?: Case;
  /** When it was fetched, and what the same address gave before. */
  fetched?: string | null;
  earlier?: Case[];
}

/**
 * Keys with a dot are figures: `request.received@total` and `fee.amount` of a table, `service.handled~1`
 * of the prose, each with what is printed there: 2, "", "/", "无", "43000余".
 */
export type Case = Around & {[figure: `${string}.${string}`]: number | string};

const sha256 = "a".repeat(64);
/** Tables begin at block 100, prose is block 10, what is claimed of it block 10 too, later on. */
const at = (block: number) => `${sha256}#b${block}`;
const inProse = (turn: number) => `${sha256}#b10.s${turn * 10}-${turn * 10 + 5}`;

/** The report of a case, with its predecessors before it. */
export function makeReports(made: Case, indicators: Indicator[], year = 2021): ReadReport[] {
  const own = made.year ?? year;
  const before = made.before ? makeReports(made.before, indicators, own - 1) : [];
  return [...before, makeReport({...made, year: own}, indicators)];
}

function makeReport(made: Case & {year: number}, indicators: Indicator[]): ReadReport {
  const {year, body = "county-bureau", template = "standard-2021"} = made;
  const {published = null, signed = null} = made;
  const report = `${body}/${year}`;
  return {
    ...{kind: "report", part: `${sha256}#b1-999`, part_bytes: 1},
    reading: {
      schema: "gongkai/reading@1",
      document: {sha256, format: "text", bytes: 1, path: "made.txt", url: null},
      report: {
        ...{body, year, template, published, body_printed: "县局", title: null, signed}
      },
      observations: Object.entries(made)
        .filter(([key]) => key.includes("."))
        .map(([key, printed], i) => makeFigure([`${report}/${key}`, printed, i], indicators))
        .map((figure) => (template === "statistics-2014" ? asStatistics(figure) : figure))
        .map((figure) => placeIn(made.text, figure)),
      claims: (made.claims ?? []).map((claim, i) =>
        placeIn(made.text, {place: inProse(50 + i), ...claim})
      ),
      notes: (made.notes ?? []).map((note) => ({place: at(110), ...note}))
    },
    sections: (made.sections ?? []).map(makeSection),
    statements: (made.statements ?? []).map((said) => ({place: at(10), ...said})),
    blocks: [
      {block: 1, text: `时间:${published}`},
      ...linesOf(made.text).map((text, i) => ({block: 10 + i, text}))
    ]
  };
}

/** Of the form of 2014 to 2018, whose money is in 万元. */
function asStatistics(figure: Observation): Observation {
  if (figure.origin !== "table") return figure;
  const isBare = figure.unit === "CNY" && /^[\d.]+$/.test(figure.raw);
  const value = isBare ? Number((figure.value! * 1e4).toFixed(6)) : figure.value;
  return {...figure, origin: "statistics", value};
}

const linesOf = (text: string | undefined) => text?.split("\n") ?? [];

/** Words of the prose stand where the text has them, if there is one. */
function placeIn<T extends {place: string; raw: string}>(text: string | undefined, said: T): T {
  const starts = linesOf(text).map((line) => startOf(said.raw, line));
  const line = starts.findIndex((start) => start >= 0);
  if (line < 0 || !said.place.includes("#b10.")) return said;
  const start = starts[line]!;
  return {...said, place: `${at(10 + line)}.s${start}-${start + said.raw.length}`};
}

/** 5件 does not stand in 15件. */
const startOf = (raw: string, text: string): number =>
  [...text.matchAll(/[\d.]+|[^\d.]/g)].find(({index}) => text.startsWith(raw, index))?.index ?? -1;

/** Expected and printed, unless the case says otherwise; its heading stands at ten times its order. */
function makeSection(section: Partial<Section>): Section {
  const {expected_order = null, title = "总体情况"} = section;
  const number = "零一二三四五六七八九"[expected_order ?? 0];
  return {
    ...{title, expected_by: "form", expected_order, printed: `${number}、${title}`},
    ...{printed_number: expected_order, empty: false, place: at(100 + 10 * (expected_order ?? 0))},
    ...section
  };
}

function makeFigure(
  [id, printed, turn]: [string, string | number, number],
  indicators: Indicator[]
): Observation {
  const key = id.split("/").at(-1)!;
  const [, indicator, kind] = /^([a-z_.]+)(?:@([a-z_]+))?(?:~\d+)?$/.exec(key)!;
  const origin = key.includes("~") ? "narrative" : "table";
  const entry = indicators.find((i) => i.indicator === indicator);
  if (!entry) throw new Error(`no such indicator: ${indicator}`);
  return {
    ...{id, indicator: indicator!, origin, category: null, unit: entry.unit, unit_assumed: false},
    applicant: kind ? Applicant.parse(kind) : null,
    ...{raw: String(printed), ...readPrinted(String(printed))},
    place: origin === "table" ? at(200 + turn) : inProse(turn)
  };
}

const states: Record<string, Observation["state"]> = {
  "": "blank",
  "/": "slash",
  无: "none",
  不适用: "not_applicable"
};
const signs: Record<string, Observation["approximate"]> = {
  约: "about",
  余: "at_least",
  近: "at_most"
};

function readPrinted(raw: string): Pick<Observation, "value" | "state" | "approximate"> {
  const match = /^(约|近)?(-?[\d.]+)(万|亿)?(余)?(%|元|件|条)?$/.exec(raw);
  if (!match) return {value: null, state: states[raw] ?? "unreadable", approximate: null};
  const [, before, digits, myriad = "", after, percent] = match;
  const value = Number(
    (Number(digits) * {万: 1e4, 亿: 1e8, "": 1}[myriad]! * (percent === "%" ? 0.01 : 1)).toFixed(6)
  );
  return {value, state: "number", approximate: signs[before ?? after ?? ""] ?? null};
}
