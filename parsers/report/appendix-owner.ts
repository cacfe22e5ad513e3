import type {AppendixOwner} from "#data/schema/reading.ts";
import {squeeze, type Line} from "#parsers/lines.ts";
import type {Token} from "#parsers/table/cells.ts";
import {isBodyName, parseTitle} from "#parsers/title.ts";
import {simplify} from "#parsers/traditional.ts";
import type {Appendix} from "./appendix.ts";
import {findBody, type KnownName} from "./identity.ts";
import {findYears} from "./opening.ts";

/** 填报单位(盖章):青禾县教育局, also with 填报日期:… behind it, or with the name in the next cell; 制表单位 made the form. */
const filled = /(?:填报|填表|报送|编报)(?:单位|机关|部门)(?:名称)?(?:\((?:盖章|公章|章)\))?:?(.*)$/;
const behind =
  /(?:单位)?(?:负责人|审核人|联系人|填报人|填表人)?(?:(?:填报|填表|报送)?(?:日期|时间)|电话)?:.*$|\(.*$|\d{4}年.*$/;

/** (2016年度), 2016年度: the year of a table, alone on its line or behind the name; never a day, nor the form's 2014年制. */
const yearOver = /(?<!\d)(20\d{2})年(?!\d{1,2}月|制)/g;

/** Whose appendix it is and of which year, as it prints where it stands without its report; null what it leaves open. */
export function readOwner(
  {printed, tokens, appendix}: {printed: Line[]; tokens: Token[]; appendix: Appendix | null},
  known: KnownName[]
): AppendixOwner {
  const first = (appendix?.tokens ?? tokens).find(({kind}) => kind === "value")?.line;
  const over = printed.slice(0, first ? printed.indexOf(first) : 0);
  const titles = over.flatMap((line) => parseTitle([line]) ?? []);
  const named = titles.flatMap(({body}) => body ?? []);
  const stamped = over.flatMap((line) => (line.outside ? [] : nameIn(squeeze(line.text))));
  const names = [...named, ...stamped, ...printed.flatMap((_, at) => filledIn(printed, at))];
  const name = agreed(names);
  const years = new Set([
    ...titles.flatMap((title) => title.year ?? []),
    ...over.flatMap(({text}) => [...squeeze(text).matchAll(yearOver)].map((m) => Number(m[1]))),
    ...findYears(over).map((said) => said.year)
  ]);
  const year = years.size === 1 ? [...years][0]! : null;
  const body = name === null ? null : findBody([{name}], year, known);
  const torn = years.size > 1 || (names.length > 0 && name === null);
  return {body, body_printed: name, year, torn};
}

function filledIn(lines: Line[], at: number): string[] {
  const said = filled.exec(squeeze(lines[at]!.text))?.[1];
  if (said === undefined) return [];
  return nameIn(said === "" ? squeeze(lines[at + 1]?.text ?? "") : said);
}

/** 青禾县教育局, 青禾县教育局(盖章) 2016年度: a name that begins a line, and nothing else but what goes with it. */
function nameIn(text: string): string[] {
  const name = text.replace(behind, "");
  return isBodyName(name) ? [name] : [];
}

/** The fullest of some names that are one: 县教育局 is 青禾县教育局. */
function agreed(names: string[]): string | null {
  const [fullest, ...others] = [...names].sort((a, b) => b.length - a.length);
  if (fullest === undefined) return null;
  const isSame = (other: string) => simplify(fullest).endsWith(simplify(other));
  return others.every(isSame) ? fullest : null;
}
