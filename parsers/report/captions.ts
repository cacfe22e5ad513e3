import {kept} from "#parsers/kept.ts";
import {parseLabel} from "#parsers/labels.ts";
import {squeeze} from "#parsers/lines.ts";
import {headerWords, rowsOf} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {Form} from "#parsers/template.ts";
import {isBodyName} from "#parsers/title.ts";
import {simplify} from "#parsers/traditional.ts";

/** Whose report it is, and on which year: what a caption may say, and the table under it is the report's own. */
export interface Owner {
  year: number | null;
  names: string[];
}

/** The tokens of a part, and those of tables whose caption says that they are of another year or another body. */
export interface Parted {
  own: Token[];
  others: Token[];
  /** The captions that say so. */
  captions: Token[];
}

type Whose = "own" | "others";

/** Parts tables by their captions: 2020年度 · 上年度 · 城关镇 · 填报单位:青禾县财政局. */
export function partByCaption(tokens: Token[], forms: Form[], owner: Owner): Parted {
  const words = tokens.filter(({kind}) => kind === "text");
  if (!words.some(mayCaption)) return {own: tokens, others: [], captions: []};
  const cores = coresOf(forms);
  const parted: Parted = {own: [], others: [], captions: []};
  let side = parted.own;
  tokens.forEach((token, at) => {
    if (token.kind === "text" && mayCaption(token) && isCaption(tokens, at, cores)) {
      const words = simplify(squeeze(token.text)).replace(besides, "");
      const whose = whoseIs(words.replace(inBrackets, "").replace(around, ""), owner);
      if (whose !== null) side = parted[whose];
      if (whose === "others") parted.captions.push(token);
    }
    side.push(token);
  });
  return parted;
}

/** 上年度(2014年)数据 is 上年度数据. */
const inBrackets = /(?<=年度?)\(20\d{2}年度?\)/;

/** Every word that stands in the tables of some forms. */
function coresOf(forms: Form[]): Set<string> {
  const known = forms.flatMap((form) => [...rowsOf(form), ...headerWords(form)]);
  return new Set(known.flatMap(({cores}) => cores));
}

const longest = 60;

/** Words that are no sentence, and that name a year, a body, or both. */
const mayCaption = ({text}: Token) => text.length <= longest && saysWhose(text);

const saysWhose = kept(
  (text) => !/[。;!?,]/.test(text.replace(besides, "")) && whoseWords.test(simplify(text))
);

/** 供参考 and its kin say nothing of whose a table is. */
const besides = /[,(]?(?:仅?供(?:参考|对比|比较)|下同)\)?/g;

/** What leads up to whose a table is, and what follows: 附:…, 以下为…, …如下. */
const around =
  /^[(]?(?:附[表件]?\d*:|注:|以下|下表|下列|上表)?(?:内容|数据)?(?:为|是|系)?|(?:如下|见下表)?:?[)]?$/g;

const whoseWords = /年|期|单位|[政府会心局厅部委办院处所站队道镇乡县市区园司校馆社团]|全|各|属/;

/** How far below a caption its table begins, in words. */
const near = 8;

/** A line for itself, no word of the forms, over words of theirs: what has figures right after it is a row. */
function isCaption(tokens: Token[], at: number, cores: Set<string>): boolean {
  const token = tokens[at]!;
  const isAlone =
    token.row === null || ![tokens[at - 1], tokens[at + 1]].some((next) => isBeside(token, next));
  if (!isAlone || cores.has(token.label.core)) return false;
  const below = tokens
    .slice(at + 1, at + 1 + 4 * near)
    .filter(({kind}) => kind !== "blank")
    .slice(0, near);
  const end = below.findIndex(({kind}) => kind === "value" || kind === "unit");
  const words = end < 0 ? below : below.slice(0, end);
  return words.some(({kind, label}) => kind === "text" && cores.has(label.core));
}

const isBeside = ({row}: Token, other: Token | undefined) =>
  other?.row === row && other.kind !== "blank";

/** Whose table it is by its caption; null where the words say nothing of it. */
function whoseIs(words: string, owner: Owner): Whose | null {
  const said = [ofYear(words, owner), ofBody(words, owner)];
  if (said.includes("others")) return "others";
  return said.includes("own") ? "own" : null;
}

const title = /(?:报告|年报)$/;
const relative =
  /^(?:上一?年度?|上一?年同期|上一?期|上一?报告(?:年度|期)|去年|前年|往年|历年|同期)(?:的|度)?(?:政府信息公开|申请|收到和处理|行政复议|行政诉讼|主动公开|[、和及])*(?:数据|情况|统计|对比)*表?$/;
const dated = /20\d{2}年\d{1,2}月/;
const span = /20\d{2}年1月1日.{0,4}(?:20\d{2}年)?12月31日/;

/** 2020年度 of a report on 2021 is another year's; a title that was left standing over the page is none. */
function ofYear(text: string, {year}: Owner): Whose | null {
  const {core} = parseLabel(text);
  if (relative.test(core)) return "others";
  if (/^(?:本年|今年|当年|本期|本报告[年期])/.test(core) && !/20\d{2}年/.test(core)) return "own";
  const years = [...text.matchAll(/(20\d{2})年/g)];
  const [first] = years;
  if (!first || year === null || title.test(core)) return null;
  if (dated.test(text) && !span.test(text)) return null;
  const lead = parseLabel(text.slice(0, first.index)).core.replace(/^(?:附[表件]?|表)\d*/, "");
  if (
    lead !== "" &&
    !/^(?:本年度?|今年|当年|关于|统计期限|期限|自|所属年度|年度)+$/.test(lead) &&
    !isBodyName(lead)
  )
    return null;
  return years.every(([, printed]) => Number(printed) === year) ? "own" : "others";
}

const filled =
  /^(?:填报|填表|报送|制表|报告|编报)?(?:单位|机关|部门)(?:名称)?(?:\((?:盖章|公章|章)\))?:(.+)$/;
const about =
  /(?:20\d{2}年度?)|(?:政府信息公开|政府信息|收到和处理|受理|办理|申请|行政复议|行政诉讼|主动公开|依申请公开)|(?:数据|情况|统计|汇总|明细|一览|表)+$/g;
const scope =
  /^(?:全[省市县区州局镇乡]|全系统|各(?:部门|单位|乡镇|街道|镇|县区)|下属|所属|直属|二级)/;

/** 城关镇 and 青禾县财政局 over a table of 青禾县教育局 are another's, and so are 全县 and 下属单位. */
function ofBody(text: string, {names}: Owner): Whose | null {
  const written = filled.exec(text)?.[1];
  const {core} = parseLabel(written ?? text);
  if (title.test(core)) return null;
  const name = core.replace(/^(?:附[表件]?|表)\d*/, "").replace(about, "");
  if (scope.test(name)) return "others";
  if (names.length === 0 || !isBodyName(name) || /^[本我该]/.test(name)) return null;
  // Who fills in a body's form is often an office within it: 青禾县人民政府办公室 does so for its government.
  const spelled = written === undefined ? [name] : [name, name.replace(officeWithin, "")];
  return names.some((own) => spelled.some((each) => isSame(simplify(own), each)))
    ? "own"
    : "others";
}

const officeWithin =
  /(?<=.)(?:党政|行政|综合|政务公开|(?:政府|政务)?信息公开|(?<!政)府)*(?:工作)?(?:办公[室厅]|办)(?:(?:政务公开|(?:政府)?信息公开)[科股室处])?$/;

/** 教育局 is 青禾县教育局, 青禾县 is 青禾县人民政府, and so is 县政府. */
const isSame = (own: string, name: string): boolean =>
  own.endsWith(name) || name.endsWith(own) || isSamePlace(governed(own), governed(name));

const isSamePlace = (own: string | null, name: string | null): boolean =>
  own !== null && name !== null && own.endsWith(name);

/** The place that a government governs, or that a name is no more than; null of any other body. */
function governed(name: string): string | null {
  const place = name.replace(/(?:(?:人民)?政府|办事处|管理委员会|管委会)$/, "");
  return /[省市县区州盟旗镇乡道]$/.test(place) ? place : null;
}
