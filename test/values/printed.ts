/** Numbers as reports print them, by rules of our own: what the readers are held against. */

const signs = {
  plain: {digits: "零一二三四五六七八九", powers: ["", "十", "百", "千"]},
  banker: {digits: "零壹贰叁肆伍陆柒捌玖", powers: ["", "拾", "佰", "仟"]}
};
export type Hand = keyof typeof signs;

/** 1034 as 1,034. */
export const withSeparators = (digits: string): string =>
  digits.replace(/\d(?=(?:\d{3})+$)/g, "$&,");

/** 1,034 as １，０３４. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A whole number below a million million in 汉字: 10005 is 一万零五, 12 is 十二, 500000000 is 五亿. */
export function inHan(value: number, hand: Hand = "plain"): string {
  if (value === 0) return "零";
  const groups = [value % 1e4, Math.floor(value / 1e4) % 1e4, Math.floor(value / 1e8)];
  let printed = "";
  for (const [power, name] of [
    [2, "亿"],
    [1, "万"],
    [0, ""]
  ] as const) {
    const group = groups[power]!;
    if (group === 0) continue;
    const gap = printed !== "" && (group < 1000 || groups[power + 1] === 0);
    printed += `${gap ? "零" : ""}${groupInHan(group, hand)}${name}`;
  }
  return printed.replace(/^一十/, "十");
}

/** A number from 1 to 9999: 205 is 二百零五. */
function groupInHan(group: number, hand: Hand): string {
  const {digits, powers} = signs[hand];
  let printed = "";
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(group / 10 ** power) % 10;
    if (digit > 0) printed += `${digits[digit]}${powers[power]}`;
    else if (printed !== "" && !printed.endsWith("零") && group % 10 ** power > 0) printed += "零";
  }
  return printed;
}

/** 2023 as 二〇二三, a sign a digit. */
export const digitByDigit = (value: number): string =>
  String(value).replace(/\d/g, (digit) => "〇一二三四五六七八九"[Number(digit)]!);

/** Digits with a point before the last so many: 1034 and 4 is 0.1034, 32000 and 4 is 3.2. */
export function withPoint(digits: string, places: number): string {
  const padded = digits.padStart(places + 1, "0");
  const fraction = padded.slice(padded.length - places).replace(/0+$/, "");
  return `${padded.slice(0, padded.length - places)}${fraction === "" ? "" : `.${fraction}`}`;
}
