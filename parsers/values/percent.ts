import {shift} from "./decimal.ts";
import {parseNumeral, toPlain} from "./numeral.ts";

const printedPercent = /^([-+]?)(\d{1,9}(?:\.\d{1,9})?)[%﹪]$/;
const spokenPercent = /^百分之([零〇一二三四五六七八九十百两]+)(?:点([零〇一二三四五六七八九]+))?$/;
const tenths = /^([\d一二两三四五六七八九]+)成([半一二三四五六七八九])?$/;
const spokenDigits = "零一二三四五六七八九";

/** Reads a rate as a fraction, exactly: 99.6% is 0.996, 百分之十二 is 0.12, 三成 is 0.3, 两成半 is 0.25, 一成二 is 0.12. */
export function parsePercent(text: string): number | null {
  // 12 13% are two numbers
  const printed = toPlain(text).replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
  const digits = printedPercent.exec(printed);
  if (digits) return shift(`${digits[1]}${digits[2]}`, -2);
  const spoken = spokenPercent.exec(printed);
  if (spoken) return readSpoken(spoken[1]!, spoken[2] ?? "");
  const tenth = tenths.exec(printed);
  return tenth && readTenths(tenth[1]!, (tenth[2] ?? "").replace("半", "五"));
}

function readSpoken(whole: string, fraction: string): number | null {
  const value = parseNumeral(whole);
  const digits = [...fraction.replaceAll("〇", "零")].map((sign) => spokenDigits.indexOf(sign));
  return value === null ? null : shift(`${value}${digits.length ? "." : ""}${digits.join("")}`, -2);
}

function readTenths(whole: string, part: string): number | null {
  const value = parseNumeral(whole);
  const hundredths = part === "" ? "" : String(spokenDigits.indexOf(part));
  return value === null || value > 10 ? null : shift(`${value}${hundredths}`, part ? -2 : -1);
}
