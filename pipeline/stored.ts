import {existsSync} from "node:fs";
import {join} from "node:path";
import {CauseRow, Finding} from "#data/schema/finding.ts";
import {Observation} from "#data/schema/observation.ts";
import type {BlockRow, CheckRow} from "#data/schema/rows.ts";
import type {DocumentRow} from "#data/schema/document.ts";
import {loadIndicators} from "#pipeline/bodies.ts";
import {namer} from "#pipeline/checked.ts";
import {figuresSaid, loadCorrections} from "#pipeline/corrections.ts";
import {openDatabase, type Database, type Row} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import {databaseOf} from "#pipeline/load.ts";
import type {Findings, Judged} from "#pipeline/output.ts";
import {lastGood, releaseOf} from "#pipeline/release.ts";
import {appendixTitle, emptyShelf, spotOn, type Shelf} from "#pipeline/shelf.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** Asks the database of the release. */
export async function inRelease<Answer>(
  world: World,
  ask: (database: Database) => Promise<Answer>
): Promise<Answer> {
  const release = lastGood(releaseOf(world));
  if (!existsSync(databaseOf(release)))
    throw new Failure(words.noRelease(shown(release))[world.lang]);
  const database = await openDatabase(databaseOf(release), "READ_ONLY");
  try {
    return await ask(database);
  } finally {
    database.close();
  }
}

/** The findings of the release, as its database has them. */
export const storedFindings = (world: World): Promise<Findings> =>
  inRelease(world, async (database) => {
    const rows = await database.rows(`SELECT * FROM findings_with_verdicts ORDER BY finding`);
    const causes = await database.rows(`SELECT * FROM causes ORDER BY cause, way`);
    const bodies = await database.rows("SELECT DISTINCT body FROM reports ORDER BY body");
    const shelves = await readShelves(database, world);
    const figures = new Map((await readFigures(database)).map((figure) => [figure.id, figure]));
    const name = namer({indicators: await loadIndicators(world)});
    return {
      judged: rows.map(toJudged),
      causes: causes.map((row) => CauseRow.parse(row)),
      checks: (await database.rows(`SELECT * FROM checks ORDER BY "check"`)) as CheckRow[],
      bodies: bodies.map(({body}) => String(body)),
      corrections: figuresSaid(await loadCorrections(world)),
      spot: (place) => spotOn(shelves, place),
      figure: (id) => {
        const observation = figures.get(id);
        return observation ? {observation, name: name(observation)} : null;
      }
    };
  });

function toJudged(row: Row): Judged {
  const {verdict, verdict_said, verdict_reason, verdict_by, verdict_on} = row as Record<
    string,
    string
  >;
  const said = {
    ...{said: verdict === "stale" ? verdict_said : verdict, stands: verdict !== "stale"},
    ...{reason: verdict_reason, said_by: verdict_by, said_on: verdict_on}
  } as Judged["verdict"];
  return {finding: Finding.parse(row), verdict: verdict === null ? null : said};
}

const figuresOfFindings =
  "SELECT o.* FROM observations o WHERE o.id IN " +
  "(SELECT unnest(figures) FROM findings UNION SELECT unnest(figures) FROM causes)";

async function readFigures(database: Database): Promise<Observation[]> {
  return (await database.rows(figuresOfFindings)).map((row) => Observation.parse(row));
}

/** Of the documents only the lines that findings rest on, and the headings above them. */
async function readShelves(database: Database, world: World): Promise<Map<string, Shelf>> {
  const files = await database.rows("SELECT * FROM documents WHERE document = sha256");
  const shelves = new Map(
    (files as DocumentRow[]).map(({sha256, path, format}) => {
      const known = shown(join(world.data, "archive", path));
      return [sha256, emptyShelf(known, format === "text")] as const;
    })
  );
  const shelfOf = (document: string) => shelves.get(document.split("#")[0]!);
  for (const {document, block, text} of (await database.rows(linesOfFindings)) as BlockRow[])
    shelfOf(document)?.blocks.set(block, text);
  for (const {document, block, title} of await database.rows(headings))
    shelfOf(String(document))?.headings.push({
      ...{from: Number(block), title: title === null ? null : String(title)}
    });
  return shelves;
}

const hashIn = (column: string) => `split_part(${column}, '#', 1)`;
const blockIn = (column: string) => `TRY_CAST(regexp_extract(${column}, '#b(\\d+)', 1) AS INTEGER)`;

const linesOfFindings =
  `WITH places AS (SELECT DISTINCT ${hashIn("place")} AS hash, ${blockIn("place")} AS block ` +
  "FROM (SELECT unnest(places) AS place FROM findings " +
  "UNION ALL SELECT unnest(places) AS place FROM causes)) " +
  "SELECT b.document, b.block, b.text FROM blocks b JOIN places p " +
  `ON ${hashIn("b.document")} = p.hash AND b.block = p.block`;

const headings =
  "WITH failing AS (SELECT DISTINCT report FROM findings) " +
  `SELECT document, min(block) AS block, CASE WHEN ${hashIn("document")} = ${hashIn("own")} THEN NULL ELSE '${appendixTitle}' END AS title ` +
  "FROM (SELECT b.*, r.document AS own FROM blocks b JOIN reports r USING (report)) " +
  "SEMI JOIN failing USING (report) GROUP BY report, document, own " +
  `UNION ALL SELECT ${hashIn("place")}, ${blockIn("place")}, printed ` +
  "FROM sections SEMI JOIN failing USING (report) WHERE place IS NOT NULL AND printed IS NOT NULL " +
  `UNION ALL SELECT ${hashIn("place")}, min(${blockIn("place")}), '${appendixTitle}' ` +
  "FROM observations SEMI JOIN failing USING (report) WHERE origin = 'statistics' GROUP BY report, 1 ORDER BY 1, 2, 3";
