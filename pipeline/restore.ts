import type {DocumentRow} from "#data/schema/document.ts";
import {Claim} from "#data/schema/claim.ts";
import {Note} from "#data/schema/note.ts";
import {Observation} from "#data/schema/observation.ts";
import type {Paper, ReadReport} from "#data/schema/reading.ts";
import {ReportFacts} from "#data/schema/report.ts";
import type {BlockRow, ReportRow, StatementRow} from "#data/schema/rows.ts";
import {Section} from "#data/schema/section.ts";
import {Statement} from "#data/schema/statement.ts";
import type {Database, Row} from "#pipeline/database.ts";
import {groupBy} from "#data/schema/group.ts";
import {quoteText} from "#pipeline/tables.ts";

/** The reports of some bodies, as they were read: out of the tables of a release. */
export async function restoreReports(database: Database, bodies: string[]): Promise<ReadReport[]> {
  const ofBodies = `FROM reports WHERE body IN (${bodies.map(quoteText).join(", ")})`;
  const of = async (table: string, order: string): Promise<Map<string, Row[]>> => {
    const where = `report IN (SELECT report ${ofBodies})`;
    const rows = await database.rows(`SELECT * FROM ${table} WHERE ${where} ORDER BY ${order}`);
    return groupBy(rows, ({report}) => String(report));
  };
  const reports = await of("reports", "year");
  const documents = await database.rows(
    `SELECT * FROM documents WHERE document IN (SELECT document ${ofBodies} ` +
      `UNION SELECT document FROM blocks WHERE report IN (SELECT report ${ofBodies}))`
  );
  const byId = new Map((documents as DocumentRow[]).map((row) => [row.document, row]));
  const parts: Parts = {
    ...{observations: await of("observations", "id"), claims: await of("claims", "claim")},
    ...{notes: await of("notes", "note"), sections: await of("sections", "number")},
    ...{statements: await of("statements", "number"), blocks: await of("blocks", "block")}
  };
  return [...reports.values()].flatMap((rows) =>
    (rows as ReportRow[]).map((row) => restore(row, byId, parts))
  );
}

type Parts = Record<
  "observations" | "claims" | "notes" | "sections" | "statements" | "blocks",
  Map<string, Row[]>
>;

function restore(row: ReportRow, documents: Map<string, DocumentRow>, parts: Parts): ReadReport {
  const of = (table: keyof Parts) => parts[table].get(row.report) ?? [];
  const blocks = groupBy(of("blocks") as BlockRow[], ({document}) => document);
  const paperOf = (document: string) =>
    restorePaper(documents.get(document)!, blocks.get(document) ?? []);
  const own = paperOf(row.document);
  const joined = [...blocks.keys()].filter((document) => document !== row.document).map(paperOf);
  const byPlace = inOrder(own.document.sha256);
  return {
    ...{kind: "report", part: own.part, part_bytes: own.document.bytes, blocks: own.blocks},
    ...(joined.length > 0 && {joined}),
    reading: {
      schema: "gongkai/reading@1",
      document: own.document,
      report: ReportFacts.parse(row),
      observations: of("observations")
        .map((one) => Observation.parse(one))
        .sort(byPlace),
      claims: of("claims")
        .map((one) => Claim.parse(one))
        .sort(byPlace),
      notes: of("notes")
        .map((one) => Note.parse(one))
        .sort(byPlace)
    },
    sections: of("sections").map((one) => Section.parse(one)),
    statements: (of("statements") as StatementRow[]).map(toStatement)
  };
}

function restorePaper(row: DocumentRow, rows: BlockRow[]): Paper {
  const {sha256, format, bytes, path, url} = row;
  const blocks = rows.map(({block, text}) => ({block, text}));
  const run = `${blocks[0]?.block ?? 0}-${blocks.at(-1)?.block ?? 0}`;
  const document = {sha256, format: format as "text", bytes, path, url};
  return {document, part: `${sha256}#b${run}`, blocks};
}

/** Mentions are numbered as they stand, and that is how rules meet them; those of the report's own file come first. */
const inOrder = (own: string) => (a: {place: string}, b: {place: string}) => {
  const [one, other] = [a, b].map(({place}) => [
    Number(!place.startsWith(own)),
    ...numbersIn(place)
  ]);
  const at = one!.findIndex((number, i) => number !== other![i]);
  return at < 0 ? 0 : one![at]! - (other![at] ?? -1);
};

const numbersIn = (place: string) =>
  [...place.slice(place.indexOf("#")).matchAll(/\d+/g)].map(([digits]) => Number(digits));

function toStatement(row: StatementRow): Statement {
  const {from_value, to_value, from_day, to_day, stated_year, ...rest} = row;
  const [from, to] = [from_day ?? from_value, to_day ?? to_value];
  const corrected = {indicator: rest.indicators?.[0], value: to_value};
  return Statement.parse({
    ...{...rest, from, to, ...corrected},
    ...(stated_year !== null && {year: stated_year})
  });
}
