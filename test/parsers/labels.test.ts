/** How alike two labels are, held against what likeness means. */
import fc from "fast-check";
import {expect, test} from "vitest";
import {likeness} from "#parsers/labels.ts";

/** By its definition: with or without the last character of either. */
function sharedInOrder(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  if (one.at(-1) === other.at(-1)) return sharedInOrder(a, b) + 1;
  return Math.max(sharedInOrder(a, other), sharedInOrder(one, b));
}

/** A word with characters lost is 0.9 alike, unless it is less than half of the other; else four fifths must be shared. */
function byDefinition(core: string, label: string): number {
  if (core === label) return core === "" ? 0 : 1;
  if (Math.min(core.length, label.length) < 3) return 0;
  const shared = sharedInOrder(core, label);
  const isLeft = shared === core.length && core.length < label.length;
  if (isLeft) return core.length * 2 < label.length ? 0 : 0.9;
  const share = (2 * shared) / (core.length + label.length);
  return share >= 0.8 ? share : 0;
}

test("two words are as alike as the longest row of characters that both have in order", () => {
  // 的 and 皤 end in the same bits, and so do 一, 丠 and 开.
  const signs = fc.constantFrom("的", "皤", "一", "丠", "公", "开");
  const word = fc.string({unit: signs, maxLength: 12});
  fc.assert(
    fc.property(word, word, (core, label) => {
      expect(likeness(core, label)).toBe(byDefinition(core, label));
    }),
    {seed: 174, numRuns: 5000}
  );
});
