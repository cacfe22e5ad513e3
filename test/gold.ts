import {readdirSync, readFileSync} from "node:fs";
import {applicants} from "#data/schema/observation.ts";
import {z} from "zod";

const folder = new URL("./reports/", import.meta.url);

const Figure = z.strictObject({
  line: z.int(),
  raw: z.string(),
  value: z.number().nullable(),
  state: z.enum(["number", "blank"]).default("number"),
  unit: z.string(),
  unit_assumed: z.boolean().default(false)
});

const ProseFigure = Figure.extend({
  indicator: z.string(),
  category: z.string().nullable().default(null),
  approximate: z.enum(["about", "at_least", "at_most"]).nullable().default(null),
  words: z.string()
});

/** A row of small figures: the line of the first one, then the figures, each two lines under the last. */
const Row = z
  .string()
  .regex(/^\d+:( \d+)+$/)
  .transform((typed) => {
    const [first, cells] = typed.split(": ") as [string, string];
    return cells
      .split(" ")
      .map((raw, n) => ({line: Number(first) + 2 * n, raw, value: Number(raw)}));
  });

const GoldClaim = z.strictObject({
  line: z.int(),
  indicator: z.string(),
  kind: z.enum(["growth", "ratio", "difference", "flat", "restated"]),
  stated: z.number(),
  against: z.int(),
  raw: z.string(),
  words: z.string()
});

const GoldNote = z.strictObject({
  code: z.string(),
  line: z.int().optional(),
  lines: z.tuple([z.int(), z.int()]).optional(),
  raw: z.string()
});

const GoldFinding = z.strictObject({
  check: z.string(),
  subject: z.string(),
  numbers: z.tuple([z.number(), z.number()]).optional(),
  dates: z.tuple([z.string(), z.string()]).optional(),
  difference: z.number().optional(),
  root: z.string().optional()
});

const MustNot = z.strictObject({
  check: z.string(),
  subject: z.string().default(""),
  why: z.string()
});

const Arithmetic = z.strictObject({
  line: z.int(),
  from: z.number(),
  to: z.number(),
  change: z.number(),
  words: z.string()
});

/** What a person read off one report. It is typed by hand; no command writes it. */
const Gold = z.strictObject({
  by: z.string().min(1),
  on: z.iso.date(),
  document: z.string(),
  why: z.string(),
  year: z.int(),
  template: z.string(),
  title: z.string(),
  body: z.string(),
  body_printed: z.string(),
  published: z.string().nullable(),
  signed: z.string().nullable(),
  lines: z.tuple([z.int(), z.int()]),
  section2: z.record(z.string(), Figure),
  section3: z.record(z.string(), Row),
  section4: z.record(z.string(), Row),
  prose: z.array(ProseFigure),
  claims: z.array(GoldClaim),
  notes: z.array(GoldNote),
  statements: z.strictObject({
    arithmetic: z.array(Arithmetic),
    none: z.array(z.strictObject({line: z.int(), indicators: z.array(z.string())})),
    years: z.array(z.strictObject({line: z.int(), year: z.int()})),
    appendix: z.array(z.strictObject({line: z.int(), present: z.boolean()}))
  }),
  sections: z.strictObject({
    printed: z.record(z.string(), z.string()),
    empty: z.array(z.int()),
    missing: z.array(z.string())
  }),
  findings: z.array(GoldFinding),
  must_not: z.array(MustNot)
});
export type Gold = z.infer<typeof Gold>;

/** A figure as it ought to be read, and where. */
export interface Expected {
  id: string;
  indicator: string;
  applicant: string | null;
  category: string | null;
  origin: string;
  value: number | null;
  state: string;
  approximate: string | null;
  unit: string;
  unit_assumed: boolean;
  line: number;
  raw: string;
  words: string;
}

/** All gold of test/reports, by report year. */
export function loadGold(): Gold[] {
  const names = readdirSync(folder, {withFileTypes: true}).filter((entry) => entry.isDirectory());
  return names
    .map(({name}) =>
      Gold.parse(JSON.parse(readFileSync(new URL(`${name}/gold.json`, folder), "utf8")))
    )
    .sort((a, b) => a.year - b.year);
}

const outcomes = ["upheld", "corrected", "other", "pending", "total"];
const cell = {
  category: null,
  origin: "table",
  approximate: null,
  state: "number",
  unit_assumed: false
};

/** Every figure of a gold, tables first, each with the id it ought to bear. */
export function expectedFigures(gold: Gold): Expected[] {
  return [...section2(gold), ...section3(gold), ...section4(gold), ...prose(gold)];
}

const reportId = (gold: Gold) => `${gold.body}/${gold.year}`;

function section2(gold: Gold): Expected[] {
  return Object.entries(gold.section2).map(([indicator, figure]) => ({
    ...cell,
    ...figure,
    id: `${reportId(gold)}/${indicator}`,
    indicator,
    applicant: null,
    words: figure.raw
  }));
}

function section3(gold: Gold): Expected[] {
  return Object.entries(gold.section3).flatMap(([indicator, row]) =>
    row.map((figure, n) => {
      const applicant = applicants[n]!;
      const id = `${reportId(gold)}/${indicator}@${applicant}`;
      return {...cell, ...figure, id, indicator, applicant, unit: "requests", words: figure.raw};
    })
  );
}

function section4(gold: Gold): Expected[] {
  return Object.entries(gold.section4).flatMap(([group, row]) =>
    row.map((figure, n) => {
      const indicator = `${group}.${outcomes[n]}`;
      const id = `${reportId(gold)}/${indicator}`;
      return {...cell, ...figure, id, indicator, applicant: null, unit: "cases", words: figure.raw};
    })
  );
}

/** Gold types the prose in reading order, so the turn of a mention is its turn in the list. */
function prose(gold: Gold): Expected[] {
  const turns = new Map<string, number>();
  return gold.prose.map((figure) => {
    const turn = (turns.get(figure.indicator) ?? 0) + 1;
    turns.set(figure.indicator, turn);
    const id = `${reportId(gold)}/${figure.indicator}~${turn}`;
    return {...figure, id, applicant: null, origin: "narrative"};
  });
}
