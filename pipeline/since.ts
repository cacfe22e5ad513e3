import {existsSync} from "node:fs";
import type {Finding} from "#data/schema/finding.ts";
import {openDatabase, type Database} from "#pipeline/database.ts";
import {Failure} from "#pipeline/failure.ts";
import type {Findings} from "#pipeline/output.ts";
import {attachRelease} from "#pipeline/diff-releases.ts";
import {words} from "#pipeline/words.ts";
import {shown, type World} from "#pipeline/world.ts";

/** Whether a finding is in no earlier release, or stood there with other figures. */
export async function isNewSince(
  release: string,
  {figure}: Pick<Findings, "figure">,
  world: World
): Promise<(finding: Finding) => boolean> {
  const before = await readBefore(release, world);
  return (finding) => {
    const values = finding.figures.map((id) => [id, figure(id)?.observation.value ?? null]);
    return before.get(finding.finding) !== signature(finding.left, finding.right, values);
  };
}

/** What tells a finding from the same with other figures. */
const signature = (...parts: unknown[]) => JSON.stringify(parts);

async function readBefore(release: string, {lang}: World): Promise<Map<string, string>> {
  if (!existsSync(release)) throw new Failure(words.notThere(release)[lang]);
  const database = await openDatabase(":memory:");
  try {
    return await readSignatures(database, release);
  } catch {
    throw new Failure(words.noDatabase(shown(release))[lang]);
  } finally {
    database.close();
  }
}

async function readSignatures(database: Database, release: string): Promise<Map<string, string>> {
  const locate = await attachRelease(database, release, "earlier");
  const [findings, observations] = [locate("findings"), locate("observations")];
  if (findings === null || observations === null) throw new Error("no findings in it");
  const rows = await database.rows(
    "SELECT o.id, o.value FROM " +
      `${observations} o WHERE o.id IN (SELECT unnest(figures) FROM ${findings})`
  );
  const values = new Map(rows.map(({id, value}) => [String(id), value]));
  const found = await database.rows(`SELECT finding, "left", "right", figures FROM ${findings}`);
  return new Map(
    found.map(({finding, left, right, figures}) => {
      const used = (figures as string[]).map((id) => [id, values.get(id) ?? null]);
      return [String(finding), signature(left, right, used)];
    })
  );
}
