/** Numbers that are free, and such as follow from them. */
import type {Random} from "#test/generated/random.ts";

/** What stays much the same from year to year: sizes of things, and the shares of their parts. */
export interface Character {
  /** A size of that name; drawn once. */
  size(name: string, sizes: readonly number[]): number;
  /** Shares of that name, as many as there are parts; drawn once. */
  shares(name: string, parts: number): number[];
  /** How often nothing is said of what might be: 1 as reports are, 0 of a report that says all. */
  silence: number;
}

/** Of these there is none in many a year. */
const mayBeNone = /^requests$|^litigation$|\.total$/;

/** As bodies are; or of one that has something of everything, and says all of it. */
export function makeCharacter(random: Random, silence = 1): Character {
  const sizes = new Map<string, number>();
  const shares = new Map<string, number[]>();
  const sizesIn = (name: string, list: readonly number[]) =>
    mayBeNone.test(name) || random.next() < 0.2 + 0.8 * silence
      ? list
      : list.filter((size) => size > 0);
  return {
    silence,
    size(name, list) {
      if (!sizes.has(name)) sizes.set(name, random.pick(sizesIn(name, list)));
      return sizes.get(name)!;
    },
    shares(name, parts) {
      // Few of the parts have most of it, and some have nothing.
      const draw = () => (random.next() < 0.35 ? 0 : random.next() ** 3);
      if (!shares.has(name)) shares.set(name, Array.from({length: parts}, draw));
      return shares.get(name)!;
    }
  };
}

/** A year's number of a size: never ten times another year's. */
export const near = (size: number, random: Random): number =>
  Math.round(size * (0.75 + random.next() * 0.55));

/** A whole in parts by shares that change a little from year to year. */
export function split(whole: number, shares: number[], random: Random): number[] {
  const moved = shares.map((share) => share * (0.8 + random.next() * 0.45));
  const sum = moved.reduce((all, share) => all + share, 0);
  const most = shares.indexOf(Math.max(...shares));
  const parts = moved.map((share) => (sum === 0 ? 0 : Math.floor((whole * share) / sum)));
  // What is left over goes to the largest, so that no small part leaps.
  const rest = whole - parts.reduce((all, part) => all + part, 0);
  if (whole > 60) return parts.with(most, parts[most]! + rest);
  for (let left = rest; left > 0; left--) parts[random.int(0, parts.length - 1)]!++;
  return parts;
}

export const sumOf = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
