import type {Finding} from "#data/schema/finding.ts";
import {loadBodies} from "#pipeline/bodies.ts";
import {Failure, status} from "#pipeline/failure.ts";
import {nearestTo} from "#pipeline/nearest.ts";
import type {Findings} from "#pipeline/output.ts";
import type {Options} from "#pipeline/options.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

export type Choice = Pick<Options, "only" | "except" | "body" | "year" | "since">;

/** The findings that a user asked for. All rules are run in any case: causes go across them. */
export async function choose(findings: Findings, choice: Choice, world: World): Promise<Findings> {
  const body = choice.body && (await bodyNamed(choice.body, findings, world));
  const isAskedFor = asked(findings, {...choice, ...(body && {body})}, world);
  const kept = findings.judged.filter(({finding}) => isAskedFor(finding));
  if (choice.since === undefined) return {...findings, judged: kept};
  const {isNewSince} = await import("#pipeline/since.ts");
  const isNew = await isNewSince(choice.since, findings, world);
  return {...findings, judged: kept.filter(({finding}) => isNew(finding))};
}

type Test = (finding: Finding) => boolean;

function asked({checks}: Findings, choice: Choice, world: World): Test {
  const known = checks.map(({check}) => check);
  const only = rulesNamed(choice.only, known, world);
  const without = rulesNamed(choice.except, known, world);
  const {body, year} = choice;
  return (finding) =>
    (only === null || only.has(finding.check)) &&
    !without?.has(finding.check) &&
    (body === undefined || finding.body === body) &&
    (year === undefined || (year[0] <= finding.year && finding.year <= year[1]));
}

/** Rules by their ids, parted by commas or said one by one; null where none is said. */
function rulesNamed(said: string[] | undefined, known: string[], world: World): Set<string> | null {
  if (said === undefined) return null;
  const ids = said.flatMap((list) => list.split(/[,，\s]+/)).filter((id) => id !== "");
  const stranger = ids.find((id) => !known.includes(id));
  if (stranger === undefined) return new Set(ids);
  const sentence = words.noSuchRule(stranger, nearestTo(stranger, known)[0]!);
  throw new Failure(sentence[world.lang], status.usage);
}

/** The body of that id, or the only one that bears that name. */
async function bodyNamed(said: string, {bodies}: Findings, world: World): Promise<string> {
  if (bodies.includes(said)) return said;
  const files = await loadBodies(world);
  const bears = (id: string) =>
    id === `~${said}` || Object.hasOwn(files.get(id)?.names ?? {}, said);
  const [only, ...others] = bodies.filter(bears);
  if (only !== undefined && others.length === 0) return only;
  const near = nearestTo(said, bodies)[0];
  throw new Failure(words.noSuchBody(said, near ?? null)[world.lang], status.usage);
}
