import {squeeze} from "#parsers/lines.ts";
import type {Token} from "#parsers/table/cells.ts";
import {simplify} from "#parsers/traditional.ts";
import type {Owner} from "./captions.ts";

/**
 * Whether tables at the end of a report are its own: their figures stand in grids, and no line that is next over one, a
 * sentence or a caption, speaks of another year, of others, or of a form to fill in. 附表1, 单位:件 say nothing of it.
 */
export function isOwnAtEnd(tokens: Token[], cells: Token[], owner: Owner): boolean {
  const figures = cells.filter(({kind}) => kind !== "text");
  const blocks = new Set(figures.map(({line}) => line.block));
  const firsts = [...blocks].map((block) => tokens.findIndex(({line}) => line.block === block));
  const own = new Set(cells);
  const others = tokens.filter((token) => !own.has(token));
  return (
    figures.every(({line}) => line.row !== undefined) &&
    firsts.every((first) =>
      linesOver(others, tokens[first]!.index).every((text) => !isForeign(text, owner))
    )
  );
}

/** The lines over a table, up to the first that says more than what number it has and in which unit it counts. */
function linesOver(tokens: Token[], first: number): string[] {
  const lines: string[] = [];
  for (const {line, index} of tokens.toReversed()) {
    if (index >= first || line.row !== undefined || line.text === lines.at(-1)) continue;
    lines.push(line.text);
    if (!saysLittle.test(simplify(squeeze(line.text)))) break;
  }
  return lines;
}

const saysLittle = /^(?:附[表件]?|表)[\d一二三四五六七八九十]*[:：]?$|^[(（]?单位[:：]/;

/** Whether words name a year other than the report's, others than its body, or no figures of anybody's. */
function isForeign(text: string, {year, names}: Owner): boolean {
  const words = names.reduce((left, name) => left.replaceAll(name, ""), simplify(squeeze(text)));
  const years = [...words.matchAll(/20\d{2}/g)].map(([written]) => Number(written));
  return foreign.test(words) || years.some((each) => each !== year);
}

const foreign =
  /上一?年|去年|前年|往年|历年|同期|各|属|全[省市州区县局镇乡系]|汇总|系统|样[例表张本]|示例|范[例本]|模[板版]|空[白表]|对[比照]|参[考照]|旧|备份|[草初]稿/;
