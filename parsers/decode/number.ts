/**
 * A number as a sheet shows it, unless its format rounds: 1,034 and 14.5% as they show, but 0.5 where the format makes
 * it 1, and 123456789012 where the column makes it 1.23E+11. What shows no figures (a dash for nought, nothing at all)
 * and what shows another measure (万元 of a sum in 元) is left as it shows.
 */
export function shownNumber(shown: string, value: number): string {
  const numerals = [...shown.replace(/(?<=\d),(?=\d)/g, "").matchAll(numeral)];
  if (numerals.length !== 1) return shown;
  const [, sign, digits, decimals = "", power = "0", percent] = numerals[0]!;
  const scale = Number(power) - (percent ? 2 : 0);
  const printed = Number(`${digits}${decimals}e${scale}`);
  const size = Math.abs(value);
  const slack = 0.5 * 10 ** (scale - Math.max(decimals.length - 1, 0));
  if (same(printed, size)) return Boolean(sign) === value < 0 ? shown : exactly(value, percent);
  return Math.abs(printed - size) <= slack * 1.000001 ? exactly(value, percent) : shown;
}

const numeral = /([-−–]\s*)?(\d+)(\.\d*)?(?:E([-+]?\d+))?\s*([%％])?/gi;

/** Sheets hold fifteen digits; what is beyond them is the noise of binary fractions. */
const rounded = (value: number) => Number(value.toPrecision(15));

const same = (a: number, b: number) => rounded(a) === rounded(b);

function exactly(value: number, percent: string | undefined): string {
  const text = rounded(percent ? value * 100 : value).toLocaleString("en", {
    useGrouping: false,
    maximumFractionDigits: 20
  });
  return `${text}${percent ?? ""}`;
}
