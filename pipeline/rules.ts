import {DeadlineFile} from "#data/schema/deadline.ts";
import {loadBodies, loadIndicators} from "#pipeline/bodies.ts";
import type {Rules} from "#pipeline/check.ts";
import {readYaml} from "#pipeline/doors.ts";
import {plugins} from "#pipeline/plugins.ts";
import {familiesOf, isWithin, solePredecessors} from "#pipeline/successions.ts";
import type {Check} from "#pipeline/view.ts";
import {dataOf, projectPath, type World} from "#pipeline/world.ts";

/** The rules of pipeline/checks, the law and the dictionary of data/, and each body's level. */
export async function loadRules(world: World): Promise<Rules> {
  const [checks, deadlines, indicators, bodies] = await Promise.all([
    plugins<Check>(projectPath("pipeline/checks")),
    readYaml(dataOf(world, "deadlines.yml"), DeadlineFile, world),
    loadIndicators(world),
    loadBodies(world)
  ]);
  const levels = new Map([...bodies].map(([body, {level}]) => [body, level]));
  return {
    ...{checks, deadlines, indicators, levels},
    predecessors: solePredecessors(bodies),
    bodiesOf: familiesOf(bodies),
    addsUp: (government, year) =>
      (bodies.get(government)?.adds_up ?? []).some((span) => isWithin(year, span))
  };
}
