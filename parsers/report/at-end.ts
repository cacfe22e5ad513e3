import {squeeze} from "#parsers/lines.ts";
import type {Token} from "#parsers/table/cells.ts";
import {simplify} from "#parsers/traditional.ts";
import type {Owner} from "./captions.ts";

/**
 * Whether tables at the end of a report are its own: their figures stand in grids, and every line from the last sentence of
 * the report over them to the end says no more than what a number, a unit, a title of the form, the report's own year and
 * body, or a signature says. Any other word may be of another year, of others, or of a form to fill in.
 */
export function isOwnAtEnd(tokens: Token[], cells: Token[], owner: Owner): boolean {
  const figures = cells.filter(({kind}) => kind !== "text");
  if (figures.length === 0 || figures.some(({line}) => line.row === undefined)) return false;
  const own = new Set(cells);
  const blocks = new Set(cells.map(({line}) => line.block));
  const first = tokens.find(({line}) => blocks.has(line.block))!.index;
  const lines = tokens.filter((token) => !own.has(token) && token.line.row === undefined);
  const behind = lines.filter(({index}) => index > first).map(({line}) => line.text);
  return [...linesOver(lines, first, owner.year), ...behind].every((text) => isPlain(text, owner));
}

/** 以下为局属学校数据。 leads to what stands under it, and ends no report; nor does what names others or another time. */
const leadsOn = /表|数据|样|例|各|属|以下|如下|后|附|公布|公示|列|[上去前]一?年|以?往|历/;

const namesOther = (words: string, year: number | null): boolean =>
  [...words.matchAll(/20\d{2}/g)].some(([named]) => Number(named) !== year);

/** The lines over the first table, up to the last sentence of the report; that too, where it leads to the tables. */
function linesOver(tokens: Token[], first: number, year: number | null): string[] {
  const lines: string[] = [];
  for (const {line, index} of tokens.toReversed()) {
    if (index >= first) continue;
    const words = simplify(squeeze(line.text));
    const isSentence = words.endsWith("。");
    if (!isSentence || leadsOn.test(words) || namesOther(words, year)) lines.push(line.text);
    if (isSentence) break;
  }
  return lines;
}

const plain = new RegExp(
  `^(?:${[
    "附[表件]?[\\d一二三四五六七八九十]*[:：]?",
    "表[\\d一二三四五六七八九十]*[:：]?",
    "[(（]?[一二三四五六七八九十\\d]{1,2}[)）、.．:：]+",
    "[(（]?单位[:：][件条元万个/、]+[)）]?",
    "(?:填报|编制|报送)单位[:：]$",
    "[本我](?:局|委|办|厅|院|所|校|镇|乡|街道|机关|单位)",
    "政府信息公开|政务公开|主动公开|政府信息|收到|处理|申请|行政复议|行政诉讼|情况|统计|表",
    "年度|报告|工作|数据|被|提起|因|发生",
    "[(（]?第二十条第?[(（]?[一五六八][)）]?项[)）]?",
    "[、和及的与()（）《》,，]"
  ].join("|")})*$`
);
const signed = /^(\d{4})年\d{1,2}月\d{1,2}日$/;
const sheet = /^(?:sheet|工作表)\d*$/i;

/** Whether a line names nobody but the body, no year but the report's, and nothing that the form does not. */
function isPlain(text: string, {year, names}: Owner): boolean {
  const words = simplify(squeeze(text));
  const rest = names
    .reduce((left, name) => left.replaceAll(name, ""), words)
    .replace(new RegExp(`${year}年度?`, "g"), "");
  const day = Number(signed.exec(words)?.[1]);
  return plain.test(rest) || day === (year ?? 0) + 1 || sheet.test(words);
}

/** Whether the section itself says that there was nothing, so that a table elsewhere would contradict it. */
export const saysNone = (tokens: Token[]): boolean =>
  tokens.some(({line}) =>
    /未(?:收到|接到|发生|受理|产生)|没有|无(?!法)|零|(?<!\d)0[件条]/.test(
      simplify(squeeze(line.text))
    )
  );
