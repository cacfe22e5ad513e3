import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import type {Words} from "#pipeline/comparison.ts";
import type {Database} from "#pipeline/database.ts";
import {quoteText} from "#pipeline/tables.ts";
import {projectPath, type World} from "#pipeline/world.ts";

/** A rule and a report of which the database says something else than the rule. */
export interface Disagreement {
  check: string;
  report: string;
  /** What the one says, and the other. */
  what: string;
}

/** The exact numbers of sections 3 and 4; of a cell that stands twice neither. */
const cells = `
  CREATE OR REPLACE TEMP TABLE cells AS SELECT report, body, year, indicator, applicant, any_value(value) AS value
  FROM observations
  WHERE origin <> 'narrative' AND split_part(indicator, '.', 1) IN
    ('request', 'review', 'litigation_direct', 'litigation_after_review')
  GROUP BY report, body, year, indicator, applicant
  HAVING count(*) = 1 AND bool_and(state = 'number' AND approximate IS NULL AND origin = 'table')`;

/** Says where a sum that the database does once more is not what its rule says of it: one of the two is wrong. */
export async function warnOfDisagreement(database: Database, world: World): Promise<void> {
  for (const said of (await disagreements(database)).slice(0, mostTold))
    world.warn(sentence(said)[world.lang]);
}

/** A fault in a rule tells itself many times. */
const mostTold = 5;

const sentence = ({check, report, what}: Disagreement): Words => ({
  zh: `规则 ${check} 与数据库对 ${report} 的算术结果不一致（${what}）：其中之一有误，请先核对原文，并告知本项目`,
  en: `the rule ${check} and the arithmetic of the database differ on ${report} (${what}): one of them is wrong; hold the figures against the report, and tell us`
});

/** Where the sums of pipeline/arithmetic and the rules of the same names differ. */
export async function disagreements(database: Database): Promise<Disagreement[]> {
  const folder = projectPath("pipeline/arithmetic");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const all: Disagreement[][] = [];
  await database.run(cells);
  for (const file of files) {
    const rule = basename(file, ".sql");
    const sums = await readFile(join(folder, file), "utf8");
    all.push((await database.rows(question(rule, sums))) as unknown as Disagreement[]);
  }
  await database.run("DROP TABLE temp.cells");
  return all.flat();
}

/** Each way in which a rule and its sums may differ, a row for each. */
const question = (rule: string, sums: string) => `
  WITH sums AS (
    SELECT *, abs("left" - "right") <= 1e-9 * greatest(1, abs("left")) AS holds
    FROM (${sums}) WHERE "left" IS NOT NULL AND "right" IS NOT NULL
  ),
  found AS (
    SELECT report, split_part(finding, '/', -1) AS subject, "left", "right"
    FROM findings f WHERE "check" = ${quoteText(rule)} AND NOT EXISTS (
      SELECT 1 FROM unnest(f.figures) AS of(id)
      LEFT JOIN observations o ON o.id = of.id
      WHERE o.body IS DISTINCT FROM f.body OR o.approximate IS NOT NULL OR o.origin <> 'table' OR o.value IS NULL
    )
  ),
  corrected AS (SELECT DISTINCT report FROM statements WHERE kind = 'corrected'),
  counted AS (
    SELECT report, count(*) FILTER (holds) AS holds, count(*) FILTER (NOT holds) AS fails
    FROM sums GROUP BY report
  ),
  outcome AS (SELECT * FROM outcomes WHERE "check" = ${quoteText(rule)})
  SELECT ${quoteText(rule)} AS "check", report, what FROM (
    SELECT f.report, 'the rule finds ' || f.subject || ' ' || f."left" || ' ≠ ' || f."right" ||
      ', the database ' || coalesce(s."left" || ' and ' || s."right", 'has no such sum') AS what
    FROM found f LEFT JOIN sums s USING (report, subject)
    WHERE s.holds IS DISTINCT FROM false OR s."left" <> f."left" OR s."right" <> f."right"
    UNION ALL
    SELECT c.report, 'in the database ' || c.fails || ' sums fail, by the rule ' ||
      coalesce(o.fails, 0) || ', and it cannot tell ' || coalesce(o.cannot_tell, 0)
    FROM counted c LEFT JOIN outcome o USING (report) ANTI JOIN corrected USING (report)
    WHERE c.fails > coalesce(o.fails, 0) + coalesce(o.cannot_tell, 0)
    UNION ALL
    SELECT c.report, 'in the database ' || c.holds || ' sums hold, by the rule ' ||
      coalesce(o.holds, 0)
    FROM counted c LEFT JOIN outcome o USING (report)
    WHERE c.holds > coalesce(o.holds, 0)
  ) ORDER BY ALL`;
