/** How a number goes wrong under somebody's hand. */
import type {Random} from "#test/generated/random.ts";

/** Another number; null where this slip cannot be made with it. */
export type Slip = (value: number, random: Random) => number | null;

const digitsOf = (value: number) => [...String(Math.abs(value))];
const number = (digits: string[]) => Number(digits.join(""));

function exchanged(value: number, random: Random): number | null {
  const digits = digitsOf(value);
  const places = digits.flatMap((digit, at) =>
    at > 0 && digits[at - 1] !== digit && !(at === 1 && digit === "0") ? [at] : []
  );
  if (places.length === 0) return null;
  const at = random.pick(places);
  return number(digits.with(at, digits[at - 1]!).with(at - 1, digits[at]!));
}

const dropped: Slip = (value, random) => {
  const digits = digitsOf(value);
  return digits.length < 2 ? null : number(digits.toSpliced(random.int(0, digits.length - 1), 1));
};

const added: Slip = (value, random) => {
  const digits = digitsOf(value);
  if (value === 0) return null;
  return number(digits.toSpliced(random.int(0, digits.length), 0, String(random.int(1, 9))));
};

const mistyped: Slip = (value, random) => {
  const digits = digitsOf(value);
  const at = random.int(0, digits.length - 1);
  const least = at === 0 && digits.length > 1 ? 1 : 0;
  return number(digits.with(at, String(random.int(least, 9))));
};

export const slips: Record<string, Slip> = {
  "two digits exchanged": exchanged,
  "a digit dropped": dropped,
  "a digit added": added,
  "a digit mistyped": mistyped,
  "a zero added": (value) => (value === 0 ? null : value * 10),
  "one more": (value) => value + 1,
  "one less": (value) => (value < 1 ? null : value - 1),
  "nothing in place of a number": (value) => (value === 0 ? null : 0),
  "far more": (value, random) => value + random.int(100, 100_000)
};
