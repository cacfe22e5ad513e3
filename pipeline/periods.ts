import type {Observation} from "#data/schema/observation.ts";
import {formatPlace, parsePlace} from "#data/schema/place.ts";
import {reportOf} from "#data/schema/report.ts";
import {unitOf, type Periods, type Surroundings} from "./view.ts";

/** Halves and quarters, each by its own name, and together: 上半年…, 下半年…; 一至四季度分别…. */
const divisions = [
  {
    each: ["上半年|[1一][-—~至到][6六]月份?", "下半年|[7七][-—~至到](?:12|十二)月份?"],
    all: "上、?下半年|上半年[、和与]下半年"
  },
  {
    each: ["一1", "二2", "三3", "四4"].map((digits) => `第?[${digits}]季度`),
    all: "第?[一1][-—~至到]第?[四4]季度|四个季度|各季度|第?一、二、三、四季度"
  }
];
const names = new RegExp(divisions.flatMap(({each, all}) => [all, ...each]).join("|"), "g");
const divided = /半年|季度|月份?/;
const count = "\\d{1,3}(?:,\\d{3})+|\\d+";

/**
 * 全年公开信息420条，其中一季度100条，二季度110条，三季度90条，四季度120条; 上、下半年分别收到12件、9件，全年共收到21件:
 * what is told of halves or quarters right beside a number of the year, in its unit and of nothing else. Null where one
 * of them is not told or is approximate (约130条), or where the list goes on (另有5件).
 */
export function periodsOf(whole: Observation, around: Around): Periods | null {
  const {id, origin, category, applicant, place} = whole;
  if (origin !== "narrative" || category !== null || (applicant ?? "total") !== "total")
    return null;
  const {before, behind, next} = around(whole);
  const unit = unitOf(whole);
  if (unit === "" || !divided.test(before + behind + next)) return null;
  const {start, end, ...at} = parsePlace(place);
  const after = find(lead, {unit, text: `${behind}。${next}`});
  const ahead = find(`(?:^|[,，;；])${ownYear(id)}`, {unit, text: before});
  const found = after ?? (ahead && /^[,，;；]/.test(ahead.rest) ? ahead : null);
  if (!found || !isOfSame(found, clauseOf(before))) return null;
  const from = found === after ? end! + found.start : start! - before.length + found.start;
  return {
    values: found.parts.map(({value}) => value),
    place: formatPlace({...at, start: from, end: from + found.words.length})
  };
}

/** ，其中; 。分季度看，; ，比上年增长17.3%，其中: what may stand between a number of the year and its parts. */
const change = "(?:同?比|较|与去年|与上年)[^,，;；。（）()]{1,20}[,，;；。]";
const sign = "其中|即|分别[为是]?|包括|(?:分|按)(?:季度|时段|时间)(?:看|统计|划分)?";
const lead = `^[,，;；。、（(]*(?:${change})?(?:${sign})?[:：,，]?`;

/** 2022年一至四季度, in a report on 2022; 去年上半年 is of another. */
const ownYear = (id: string) => `(?:本年度?|全年|${reportOf(id).split("/").at(-1)}年度?)?`;

type Around = (number: Observation) => Surroundings;

interface Found {
  start: number;
  words: string;
  parts: {told: string; value: number}[];
  rest: string;
}

function find(lead: string, {unit, text}: {unit: string; text: string}): Found | null {
  const part = `[^\\d,，;；。、:：（()）]{0,14}?(?:${count})${unit}`;
  for (const {each, all} of divisions) {
    const apart = each.map((name) => `(?:${name})${part}`).join("[,，、;；和]?");
    const together = `(?:${all})分别${each.map(() => part).join("[,，、和]")}`;
    const list = new RegExp(`${lead}(?<list>${apart}|${together})(?=[,，;；。）)]|$)`).exec(text);
    if (!list) continue;
    const words = list.groups!.list!;
    const start = list.index + list[0].length - words.length;
    const told = words.replace(names, ";").matchAll(new RegExp(`([^\\d,，;；、]*)(${count})`, "g"));
    return {
      ...{start, words, rest: text.slice(start + words.length)},
      parts: [...told].map(([, told, digits]) => ({
        told: told!,
        value: Number(digits!.replaceAll(",", ""))
      }))
    };
  }
  return null;
}

/** Whether the parts count what the year's number does: 公开, where it says 主动公开信息; and whether they are all. */
function isOfSame({parts, rest}: Found, clause: string): boolean {
  const [here = "", more = ""] = rest.split(/[。；;]/);
  if (/另|其[他它余]|此外|未/.test(here) || /^(?:另|其[他它余]|此外)/.test(more)) return false;
  const told = parts.map(({told}) =>
    told.replace(/^(?:分别)?(?:共|累计|合计|总共)?|(?:为|有)$/g, "")
  );
  return bare.test(clause) ? isOfOne(told) : told.every((words) => clause.includes(words));
}

/** 一季度收到申请10件，二季度14件，三季度13件，四季度12件，全年共49件: what is counted is said with the first, and of nothing else. */
const bare = /^(?:全年|本年度?|20\d\d年度?)?(?:合计|共计?|总计|总共|累计)?$/;
const isOfOne = ([first, ...others]: string[]) =>
  others.every((words) => words === "" || words === first);

const clauseOf = (words: string) => words.split(/[,，;；。:：]/).at(-1)!;
