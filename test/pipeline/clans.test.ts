/** Files are handled clan by clan: what comes of them is what would come of all at once. */
import {createHash} from "node:crypto";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {Observation} from "#data/schema/observation.ts";
import type {LeftOut, LoneTables, ReadReport} from "#data/schema/reading.ts";
import type {Rules} from "#pipeline/check.ts";
import {clansOf} from "#pipeline/clans.ts";
import {bodiesIn, type Said} from "#pipeline/corrections.ts";
import {factsOf} from "#pipeline/facts.ts";
import {handleClan, type Handled, type Surroundings} from "#pipeline/handling.ts";
import type {ParsedFile} from "#pipeline/parse.ts";
import {loadRules} from "#pipeline/rules.ts";
import {addTallies, noTally, tallyOf} from "#pipeline/tally.ts";
import {inOrder, rowsByClans} from "#test/archive.ts";
import {quietWorld} from "#test/bundle.ts";
import {madeReport} from "#test/made.ts";

/** Bodies and their printed names: two have the same, as bureaus of two counties have. */
const bodies: Record<string, string> = {
  ...{county: "青禾县人民政府", education: "青禾县教育局", finance: "财政局", other: "财政局"},
  ...{before: "卫生局", after: "卫生健康局", "~民政局": "民政局"}
};
const ids = Object.keys(bodies);

/** What a file is made of: drawn by number, so that files meet. */
interface Drawn {
  kind: "report" | "tables" | "lone" | "page" | "lost" | "bundle";
  body: string | null;
  year: number | null;
  url: number | null;
  within: number | null;
  /** What the file's name says. */
  name: string;
  links: number[];
  published: string | null;
  value: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constantFrom(
    "report",
    "report",
    "report",
    "tables",
    "lone",
    "lone",
    "page",
    "lost",
    "bundle"
  ),
  body: fc.option(fc.constantFrom(...ids), {freq: 6}),
  year: fc.option(fc.integer({min: 2016, max: 2018}), {freq: 8}),
  url: fc.option(fc.nat(6)),
  within: fc.option(fc.nat(2)),
  name: fc.constantFrom("附表", "", ...ids.map((id) => `${bodies[id]}2016年附表`)),
  links: fc.array(fc.nat(6), {maxLength: 2}),
  published: fc.option(fc.constantFrom("2017-01-10", "2018-02-01")),
  value: fc.nat(3)
});

const addressOf = (url: number | null) => (url === null ? null : `http://a.test/${url}.html`);

function toFile(one: Drawn, at: number): ParsedFile {
  const sha256 = createHash("sha256").update(String(at)).digest("hex");
  const folder = one.within === null ? "" : `${one.within}.zip/`;
  const path = `${folder}${at}${one.name}.html`;
  const url = addressOf(one.url);
  const source = {
    sha256,
    format: "html" as const,
    bytes: 1,
    path,
    url,
    retrieved: null,
    note: "made"
  };
  const within = one.within === null ? {} : {within: `${one.within}.zip`};
  if (one.kind === "lost")
    return {source, parsed: {path, ...within, problem: {zh: "坏", en: "bad"}}};
  const document = {sha256, format: "html" as const, bytes: 1, path, url};
  const documents =
    one.kind === "bundle"
      ? [toReport(one, document, 0), toReport({...one, year: (one.year ?? 2016) + 1}, document, 1)]
      : [
          one.kind === "lone" || one.kind === "page"
            ? toLeftOut(one, document)
            : toReport(one, document, 0)
        ];
  return {source, parsed: {path, ...within, file: {sha256, format: "html", bytes: 1, documents}}};
}

type Document = ReadReport["reading"]["document"];

const cell = (one: Drawn, place: string): Observation => ({
  ...{id: `${one.body}/${one.year}/request.received@total`, indicator: "request.received"},
  ...{applicant: "total", category: null, origin: "statistics", value: one.value, state: "number"},
  ...{approximate: null, unit: "requests", unit_assumed: false, raw: String(one.value), place}
});

function toReport(one: Drawn, document: Document, turn: number): ReadReport {
  const {body, year, published, links, value} = one;
  const place = `${document.sha256}#b${turn * 10}`;
  const printed = body === null ? null : bodies[body]!;
  const report = madeReport({body, year, body_printed: printed, published}, {});
  const said = `收到申请${value}件。`;
  return {
    ...report,
    part: `${place}-${turn * 10 + 9}`,
    attachments: links.map((link) => addressOf(link)!),
    blocks: [{block: turn * 10, text: one.kind === "tables" ? String(value) : said}],
    reading: {
      ...report.reading,
      document,
      observations:
        one.kind === "tables"
          ? [cell(one, place)]
          : [{...cell(one, place), id: `${body}/${year}/request.received~1`, origin: "narrative"}],
      notes: published === null ? [{code: "date-missing", raw: "", place}] : []
    }
  };
}

function toLeftOut(one: Drawn, document: Document): LeftOut {
  const {body, year, links, published} = one;
  const place = `${document.sha256}#b0`;
  const own = {body, body_printed: body === null ? null : bodies[body]!, year};
  const blocks = [{block: 0, text: `发布日期：${published}`}];
  const tables: LoneTables = {
    ...{...own, torn: false, document, blocks},
    readings: [{template: "narrative", abouts: [], observations: [cell(one, place)], notes: []}]
  };
  const attachments = links.map((link) => addressOf(link)!);
  const leads = {document, blocks, attachments, ...own, published: published ?? "2017-03-01"};
  return {
    ...{kind: "left_out", part: `${place}-9`, part_bytes: 1, is: "other", title: null, reason: ""},
    ...(one.kind === "lone" ? {appendix: tables} : {leads})
  };
}

const signed = {reason: "x", by: "someone", on: "2026-02-01"};

/** What people said: of a figure that may be there, of one that is not, of a finding, of a body without a report. */
const said: Said[] = [
  {
    ...{file: "county.yml", body: "county"},
    figures: ["county/2016/request.received@total", "finance/2017/request.received~1"].map(
      (observation) => ({observation, expect: "1", action: "override", value: 2, ...signed})
    ),
    findings: []
  },
  {
    ...{file: "after.yml", body: "after", figures: []},
    findings: [
      {finding: "form-sections/before/2016/1", expect: [], verdict: "dismissed", ...signed}
    ]
  }
];

const rules: Rules = {
  ...(await loadRules(quietWorld)),
  levels: new Map([
    ["county", "government"],
    ["education", "department"]
  ]),
  predecessors: new Map([["after", {body: "before", year: 2017, act: "x"}]]),
  bodiesOf: (government, year) =>
    government === "county" && year > 2015 ? ["education", "finance"] : [],
  addsUp: () => true
};
const around: Surroundings = {rules, said, isCrowded: () => false};

const clansIn = (files: ParsedFile[]) =>
  clansOf(
    files.map(({parsed}) => parsed && factsOf(parsed)),
    {...rules, named: said.map(bodiesIn)}
  ).clans;

/** As if all files were one clan. */
function whole(files: ParsedFile[]): Handled {
  const bodies = clansIn(files).flatMap((clan) => clan.bodies);
  return handleClan({bodies, files, guests: []}, around);
}

describe("what comes of files clan by clan", () => {
  test("is what comes of all at once", () => {
    let clans = 0;
    let joined = 0;
    fc.assert(
      fc.property(fc.array(drawn, {minLength: 1, maxLength: 12}), (all) => {
        const files = all.map(toFile);
        const {rows, sorted} = whole(files);
        clans +=
          clansOf(
            files.map(({parsed}) => parsed && factsOf(parsed)),
            {...rules, named: []}
          ).clans.length - 1;
        joined += [...sorted.fates.values()].filter(({is}) => is === "joined").length;
        expect(rowsByClans(files, around)).toEqual(inOrder(rows));
      }),
      {numRuns: Number(process.env.GONGKAI_RUNS ?? 300)}
    );
    // Else nothing was tried.
    expect([clans, joined].every((count) => count > 20)).toBe(true);
  });
});

test("what is told of clans adds up to what is told of all", () => {
  fc.assert(
    fc.property(fc.array(drawn, {minLength: 1, maxLength: 12}), (all) => {
      const files = all.map(toFile);
      const one = tallyOf(whole(files), (file) => file);
      const {left, refused} = one.unread;
      expect(addTallies(noTally(), one)).toEqual(one);
      expect(left.count + refused.count).toBeGreaterThanOrEqual(left.first.length);
    }),
    {numRuns: 20}
  );
});
