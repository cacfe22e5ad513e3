/** A large release in which the bodies differ: other figures, days and words, and names that are no harm. */
import {join} from "node:path";
import {openDatabase} from "#pipeline/database.ts";
import {madeBodies, multiply} from "#test/generated/release.ts";

/** Makes the release of a folder one of so many bodies. */
export async function enlarge(release: string, bodies: number): Promise<void> {
  const file = join(release, "gongkai.duckdb");
  await multiply(file, madeBodies(bodies - 1));
  const database = await openDatabase(file);
  for (const change of changes) await database.run(change);
  database.close();
}

/** A number from 0 up to 1 that is the same in every run. */
const chance = (words: string) => `(hash(${words}) % 1000 / 1000.0)`;

const made = "body LIKE 'made-%'";

const changes = [
  `UPDATE bodies SET label_zh = '青禾县第' || body[6:] || '局 <b>', label_en = 'Bureau <b> ' || body[6:],
    level = CASE WHEN ${chance("body")} < 0.1 THEN 'government' WHEN ${chance("body")} < 0.2 THEN NULL ELSE level END
    WHERE ${made}`,
  `DELETE FROM reports WHERE ${made} AND ${chance("report, 'gone'")} < 0.1`,
  ...["observations", "claims", "outcomes", "findings", "blocks"].map(
    (table) => `DELETE FROM ${table} t WHERE NOT EXISTS (FROM reports r WHERE r.report = t.report)`
  ),
  `UPDATE reports SET published = published + (${chance("report, 'day'")} * 60 - 30)::INTEGER WHERE ${made}`,
  `UPDATE reports SET published = NULL WHERE ${made} AND ${chance("report, 'undated'")} < 0.1`,
  `UPDATE observations SET value = round(value * (0.5 + 1.5 * ${chance("id")}))
    WHERE ${made} AND value > 10`,
  // Requests, as many as a busy office has; "not held" grows with the years, faster with some.
  `UPDATE observations SET value = round(60 * ${chance("id")}
      * CASE indicator WHEN 'request.outcome.granted' THEN 2
          WHEN 'request.outcome.unavailable.not_held' THEN 0.1 + (year - 2019) * 0.4 * ${chance("body")}
          ELSE 0.2 END)
    WHERE ${made} AND applicant = 'total' AND indicator LIKE 'request.outcome.%'
      AND indicator <> 'request.outcome.total'`,
  `UPDATE outcomes SET fails = fails + holds, holds = 0
    WHERE report LIKE 'made-%' AND "check" = 'text-growth' AND ${chance("report")} < 0.3`,
  `UPDATE blocks SET text = replace(text, '的', '之')
    WHERE report LIKE 'made-%' AND ${chance("report, block")} < 0.3`
];
