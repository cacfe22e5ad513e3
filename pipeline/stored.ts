import {existsSync} from "node:fs";
import {join} from "node:path";
import {Finding} from "#data/schema/finding.ts";
import type {BlockRow, CheckRow} from "#data/schema/rows.ts";
import type {DocumentRow} from "#data/schema/document.ts";
import {openDatabase, type Database, type Row} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import {databaseOf} from "#pipeline/load.ts";
import {spotOn, type Findings, type Judged, type Shelf} from "#pipeline/output.ts";
import {releaseOf} from "#pipeline/release.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** The findings of the release, as its database has them. */
export async function storedFindings(world: World): Promise<Findings> {
  const release = releaseOf(world);
  if (!existsSync(databaseOf(release)))
    throw new Failure(words.noRelease(shown(release))[world.lang]);
  const database = await openDatabase(databaseOf(release), "READ_ONLY");
  try {
    const rows = await database.rows(`SELECT * FROM findings_with_verdicts ORDER BY finding`);
    const shelves = await readShelves(database, world);
    return {
      judged: rows.map(toJudged),
      checks: (await database.rows(`SELECT * FROM checks ORDER BY "check"`)) as CheckRow[],
      spot: (place) => spotOn(shelves, place)
    };
  } finally {
    database.close();
  }
}

function toJudged(row: Row): Judged {
  const {verdict, verdict_reason, verdict_by} = row as Record<string, string | null>;
  const stands = verdict !== null && verdict !== "stale";
  const said = {said: verdict, reason: verdict_reason, said_by: verdict_by} as Judged["verdict"];
  return {finding: Finding.parse(row), verdict: stands ? said : null};
}

async function readShelves(database: Database, world: World): Promise<Map<string, Shelf>> {
  const files = await database.rows("SELECT * FROM documents WHERE document = sha256");
  const shelves = new Map(
    (files as DocumentRow[]).map(({sha256, path, format}) => {
      const known = shown(join(world.data, "archive", path));
      return [sha256, {path: known, isText: format === "text", blocks: new Map()}] as const;
    })
  );
  const blocks = await database.rows("SELECT document, block, text FROM blocks");
  for (const {document, block, text} of blocks as BlockRow[])
    shelves.get(document.split("#")[0]!)?.blocks.set(block, text);
  return shelves;
}
