/** A decimal number kept as its digits: `coefficient` divided by ten to the `scale`. */
interface Decimal {
  coefficient: bigint;
  scale: number;
}

const plain = /^([+-]?)(\d+)(?:\.(\d+))?$/;

function toDecimal(digits: string): Decimal {
  const match = plain.exec(digits);
  if (!match) throw new Error(`not a decimal number: ${digits}`);
  const [, sign, whole, fraction = ""] = match;
  const coefficient = BigInt(`${whole}${fraction}`);
  return {coefficient: sign === "-" ? -coefficient : coefficient, scale: fraction.length};
}

function toNumber({coefficient, scale}: Decimal): number {
  return Number(`${coefficient}e${-scale}`);
}

/** Moves the decimal point of printed digits to the right (left, if negative): 1.005, 2 is 100.5 exactly. */
export function shift(digits: string, places: number): number {
  const {coefficient, scale} = toDecimal(digits);
  return toNumber({coefficient, scale: scale - places});
}

/** Adds numbers given as digits and a power of ten, with no binary noise: 1万2千 is ["1", 4], ["2", 3]. */
export function sumOf(terms: [digits: string, power: number][]): number {
  const decimals = terms.map(([digits, power]) => {
    const {coefficient, scale} = toDecimal(digits);
    return {coefficient, scale: scale - power};
  });
  const scale = Math.max(0, ...decimals.map((decimal) => decimal.scale));
  const coefficient = decimals.reduce(
    (sum, decimal) => sum + decimal.coefficient * 10n ** BigInt(scale - decimal.scale),
    0n
  );
  return toNumber({coefficient, scale});
}
