import {archive, findBy, folder, release, written} from "#pipeline/doctor/folders.ts";
import {characters, disk, locale, memory, node} from "#pipeline/doctor/machine.ts";
import {browser, database, office, pictures, postgres} from "#pipeline/doctor/parts.ts";
import type {Examination, Found} from "#pipeline/doctor/examination.ts";
import {isClone, type World} from "#pipeline/world.ts";

/** All that is looked at, in the order in which it is told. */
const examinations: Examination[] = [
  ...[node, characters, database, disk, folder, written, archive],
  ...[release, memory, pictures, postgres, locale, office],
  ...(isClone ? [browser] : [])
];

/** What was found of one thing, with what the thing is. */
export type Examined = Omit<Examination, "examine"> & Found;

/** Whether something stands in the way: what is needed and not there, or whatever is there and not sound. */
export const isWrong = ({needed, state}: Examined): boolean =>
  state === "unsound" || (needed && state === "absent");

/** Looks at everything on this machine. */
export async function examineAll(world: World): Promise<Examined[]> {
  const found: Examined[] = [];
  for (const {examine, ...what} of examinations)
    found.push({...what, ...(await findBy({examine, ...what}, world))});
  return found;
}
