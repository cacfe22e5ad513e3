import type {Words} from "#pipeline/comparison.ts";
import type {World} from "#pipeline/world.ts";

/** What was found of one thing: it is there and sound, it is not there, or it is there and not sound. */
export interface Found {
  state: "sound" | "absent" | "unsound";
  says: Words;
  /** What to do, where something can be done. */
  todo?: Words;
}

/** One thing that a machine has or lacks. */
export interface Examination {
  name: string;
  title: Words;
  /** Whether nothing works without it; what is optional may be absent, and must not be unsound. */
  needed: boolean;
  examine(world: World): Promise<Found>;
}

export const sound = (zh: string, en: string): Found => ({state: "sound", says: {zh, en}});

export const lacking = (state: "absent" | "unsound", says: Words, todo?: Words): Found => ({
  ...{state, says},
  ...(todo && {todo})
});

/** A size for people: 66.1 KiB. */
export function sizeOf(bytes: number): string {
  const units = ["KiB", "MiB", "GiB", "TiB"];
  const power = Math.max(1, Math.min(units.length, Math.floor(Math.log2(bytes || 1) / 10)));
  return `${(bytes / 1024 ** power).toFixed(1)} ${units[power - 1]}`;
}
