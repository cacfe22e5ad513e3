import {kept} from "./kept.ts";
import {squeeze} from "./lines.ts";
import {simplify} from "./traditional.ts";

/** (一) · 一、 · 1. · 四. · 六) · 第一、 · 【一】 · ①: what numbers a label or a title, and is no part of its words. */
const numbering =
  /^(?:第?[([〔【]?(?:[一二三四五六七八九十]+|\d{1,2})(?:[)\]〕】、.．:]+)|[(](?:[一二三四五六七八九十]+|\d{1,2})|\d{1,2}(?=\p{Script=Han})|[①-⑳])/u;

const digits = "一二三四五六七八九";

/** 一 → 1, 十二 → 12, 7 → 7: the number of a section or a row. */
function parseOrdinal(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const [tens, ones] = text.includes("十") ? text.split("十") : ["", text];
  const ten = text.includes("十") ? (tens === "" ? 1 : digits.indexOf(tens!) + 1) : 0;
  return ten * 10 + (ones === "" ? 0 : digits.indexOf(ones!) + 1);
}

export interface Label {
  /** The number it bears, and how it is written: `一、`, `(一)`, `1.`. */
  number: number | null;
  style: "han" | "bracket" | "arabic" | null;
  /** How many characters of the squeezed text the number takes. */
  lead: number;
  /** Its words without number, space and punctuation; and the same with its number. */
  core: string;
  words: string;
}

/** A printed label or title, taken apart; 其中: before it is no part of its words either. */
export const parseLabel = kept((text: string): Label => {
  const squeezed = squeeze(text);
  const among = /^其中[:,]?/.exec(squeezed)?.[0] ?? "";
  const lead = numbering.exec(squeezed.slice(among.length))?.[0] ?? "";
  const ordinal = /[一二三四五六七八九十]+|\d+/.exec(lead)?.[0];
  const style = /[()]/.test(lead) ? "bracket" : /\d/.test(lead) ? "arabic" : "han";
  const core = toCore(squeezed.slice(among.length + lead.length));
  return {
    number: ordinal === undefined ? null : parseOrdinal(ordinal),
    style: ordinal === undefined ? null : style,
    lead: among.length + lead.length,
    core,
    words: among === "" && lead === "" ? core : toCore(squeezed)
  };
});

/** Words alone: 本年增/减 and 本年增减 are one label, and so are “三安全一稳定” and 三安全一稳定, 其它 and 其他. */
export function toCore(text: string): string {
  const words = simplify(squeeze(text));
  const core = isWords(words) ? words : words.replace(/[^\p{L}\p{N}]/gu, "");
  return core.includes("其它") ? core.replaceAll("其它", "其他") : core;
}

/** Whether there are only characters of the most common block and digits, and nothing to take out. */
function isWords(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isHan = code >= 0x4e00 && code <= 0x9fa5;
    if (!isHan && (code < 0x30 || code > 0x39)) return false;
  }
  return true;
}

/** A printed label, taken apart; of a text so long that it is none, nothing but what tells it from one. */
export const labelOf = (text: string): Label =>
  text.length > 3 * longestPrinted
    ? {number: null, style: null, lead: 0, core: text, words: text}
    : parseLabel(text);

/** 部分公开（区分处理的，只计这一情形，不计其他情形） has 23 characters; spaces may stand between them. */
const longestPrinted = 60;

/** A label with and without what it says in brackets: 部分公开(区分处理的,只计这一情形,不计其他情形). */
export function coresOf(label: string): string[] {
  const {core, lead} = parseLabel(label);
  const short = toCore(
    squeeze(label)
      .slice(lead)
      .replace(/\([^)]*\)/g, "")
  );
  return short === core || short === "" ? [core] : [core, short];
}

/** Length of the longest run of characters, not always neighbours, that two words share in order. */
function common(a: string, b: string): number {
  const row = new Uint16Array(b.length + 1);
  for (let y = 0; y < a.length; y++) {
    let corner = 0;
    for (let x = 1; x <= b.length; x++) {
      const above = row[x]!;
      row[x] = a[y] === b[x - 1] ? corner + 1 : Math.max(above, row[x - 1]!);
      corner = above;
    }
  }
  return row[b.length]!;
}

/** Whether a printed word is this label with characters lost: 年制发件数 of 本年制发件数, 本年增 of 本年增减. */
export function isShortened(core: string, label: string): boolean {
  const lost = label.length - core.length;
  if (lost <= 0 || core.length < 3 || lost > label.length / 2) return false;
  return common(core, label) === core.length;
}

/** Below this two words are not taken for the same. */
const alike = 0.8;

/** 上年处理决定数量 is not 本年处理决定数量 with another sign. */
const ofOtherYear = /^(?:上一?年|去年|前年|往年|历年)/;

/** 上年新收政府信息公开申请数量 is not 上年结转政府信息公开申请数量: what was done with requests tells their rows apart. */
const turnOf = (core: string): string | undefined => /新收|结转|办结/.exec(core)?.[0];

const isOtherTurn = (core: string, label: string): boolean => {
  const [own, declared] = [turnOf(core), turnOf(label)];
  return own !== undefined && declared !== undefined && own !== declared;
};

/** Whether so few characters of a word stand in a label at all that the two cannot be alike; told by their last bits. */
function isUnlike(core: string, label: string): boolean {
  let inLabel = 0;
  for (let at = 0; at < label.length; at++) inLabel |= 1 << label.charCodeAt(at);
  let most = 0;
  for (let at = 0; at < core.length; at++) most += (inLabel >>> (core.charCodeAt(at) & 31)) & 1;
  return most < core.length && (2 * most) / (core.length + label.length) < alike;
}

/** How alike a printed word and a declared one are; 0 where they are not taken for the same. */
export function likeness(core: string, label: string): number {
  if (core === label) return core === "" ? 0 : 1;
  const sum = core.length + label.length;
  const short = Math.min(core.length, label.length);
  if (short < 3) return 0;
  const possible = (2 * short) / sum;
  if (possible < alike && (core.length > label.length || core.length * 2 < label.length)) return 0;
  if (isUnlike(core, label)) return 0;
  if (ofOtherYear.test(core) && !ofOtherYear.test(label)) return 0;
  if (isOtherTurn(core, label)) return 0;
  const shared = common(core, label);
  if (shared === core.length && core.length < label.length) return 0.9;
  return (2 * shared) / sum >= alike ? (2 * shared) / sum : 0;
}

/** How alike a printed word and a declared label are, in whichever of its wordings is nearest. */
export function resemblance(core: string, cores: string[]): number {
  let best = 0;
  for (const known of cores) best = Math.max(best, likeness(core, known));
  return best;
}
