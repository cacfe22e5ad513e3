import type {DocumentRow} from "#data/schema/document.ts";
import {Claim} from "#data/schema/claim.ts";
import {Note} from "#data/schema/note.ts";
import {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
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
    `SELECT * FROM documents WHERE document IN (SELECT document ${ofBodies})`
  );
  const byId = new Map((documents as DocumentRow[]).map((row) => [row.document, row]));
  const parts: Parts = {
    ...{observations: await of("observations", "id"), claims: await of("claims", "claim")},
    ...{notes: await of("notes", "note"), sections: await of("sections", "number")},
    ...{statements: await of("statements", "number"), blocks: await of("blocks", "block")}
  };
  return [...reports.values()].flatMap((rows) =>
    (rows as ReportRow[]).map((row) => restore(row, byId.get(row.document)!, parts))
  );
}

type Parts = Record<
  "observations" | "claims" | "notes" | "sections" | "statements" | "blocks",
  Map<string, Row[]>
>;

function restore(row: ReportRow, document: DocumentRow, parts: Parts): ReadReport {
  const of = (table: keyof Parts) => parts[table].get(row.report) ?? [];
  const blocks = (of("blocks") as BlockRow[]).map(({block, text}) => ({block, text}));
  const {sha256, format, bytes, path, url} = document;
  const run = `${blocks[0]?.block ?? 0}-${blocks.at(-1)?.block ?? 0}`;
  return {
    ...{kind: "report", part: `${sha256}#b${run}`, part_bytes: bytes, blocks},
    reading: {
      schema: "gongkai/reading@1",
      document: {sha256, format: format as "text", bytes, path, url},
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

/** Mentions are numbered as they stand, and that is how rules meet them. */
function byPlace(a: {place: string}, b: {place: string}): number {
  const [one, other] = [numbersIn(a.place), numbersIn(b.place)];
  const at = one.findIndex((number, i) => number !== other[i]);
  return at < 0 ? 0 : one[at]! - (other[at] ?? -1);
}

const numbersIn = (place: string) =>
  [...place.slice(place.indexOf("#")).matchAll(/\d+/g)].map(([digits]) => Number(digits));

function toStatement(row: StatementRow): Statement {
  const {from_value, to_value, from_day, to_day, stated_year, ...rest} = row;
  const [from, to] = [from_day ?? from_value, to_day ?? to_value];
  return Statement.parse({...rest, from, to, ...(stated_year !== null && {year: stated_year})});
}
