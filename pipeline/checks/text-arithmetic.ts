import type {Note} from "#data/schema/note.ts";
import type {Observation} from "#data/schema/observation.ts";
import {formatPlace, isSameBlock, parsePlace} from "#data/schema/place.ts";
import type {Statement} from "#data/schema/statement.ts";
import {
  about,
  equal,
  formatPercent,
  lacking,
  minus,
  number,
  ratio,
  stated,
  sum,
  unknown,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import {unitOf, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "一句话里的加减或比例不对", en: "The arithmetic within a sentence is wrong"},
  page: {
    compares: {
      zh: "“由A减少至B，C项改为…”一类句子中的三个数：A减B，与C。“共…条，其中…条，占…%”“受理…件，办结…件，办结率…%”一类句子中的比例：部分除以总数。",
      en: "The three numbers of a sentence such as 由A减少至B…C项改为…: A less B, with C. A share as it is stated (共…条，其中…条，占…%; 受理…件，办结…件，办结率…%) with the part divided by its whole."
    },
    why: {
      zh: "这些数写在同一处，任何读者都能验算。不符时，至少一个数抄错。",
      en: "The numbers stand together, and any reader can do the sum. Where it is wrong, at least one of them was copied wrongly."
    },
    basis: {
      zh: "算术。比例的精度以原文为准：66.7%可以是四舍五入或截去尾数后的数；为使各项合计恰为100%而调整的末位，不算错。",
      en: "Arithmetic, a share at the precision of the words: 66.7% may be rounded or cut; a last digit that makes all shares add up to just 100% is no error."
    },
    spares: {
      zh: "不说明各数中哪一个错。没有说明占什么的，或者总数不在报告中、是约数、可能是另一个数的，不作判断；按时、按期的办结率和答复率，应办结多少没有写明，也不作判断。",
      en: "It does not say which of the numbers is wrong. Where it is not certain of what the share is, or where the whole is not in the report, is approximate, or may be another number, nothing is judged; nor of what was concluded or answered on time, as how many were due is not said."
    }
  },
  *compare(report) {
    for (const statement of report.statements)
      if (statement.kind === "arithmetic") yield compareSum(statement);
    for (const share of sharesIn(report)) yield compareShare(share, report);
  }
} satisfies Check;

function compareSum(statement: Extract<Statement, {kind: "arithmetic"}>): Comparison {
  const {raw, place} = statement;
  const [from, to] = [stated(statement.from, place, "from"), stated(statement.to, place, "to")];
  const moved = statement.from >= statement.to ? sum(from, minus(to)) : sum(to, minus(from));
  return equal(moved, stated(Math.abs(statement.change), place, "change"), {
    subject: `${statement.from}-${statement.to}`,
    zh: `“${raw}”中的三个数对不上`,
    en: `The three numbers in “${raw}” do not agree`
  });
}

/** 其中业务动态类351条，占总数的93.4%: a number, and what share it is said to be. */
interface Share {
  part: Observation;
  /** What it is said to be a share of; nothing, where the words leave it open. */
  base: string;
  /** As it is quoted, with its number. */
  words: string;
  place: string;
  stated: number;
  decimals: number;
}

/** Right behind a number: （占6.1%）, ，占总数的93.4%, ，占比为4% */
const ofWhole =
  /^[（(，,、]?(?<words>占(?:比|到|了)?(?<base>[^\d，,。；;、（(%％]{0,14}?)的?(?:比例|比重)?(?:为|达到?|是)?(?<digits>\d+(?:\.(?<decimals>\d+))?)[%％])/;
/** ，办结率98%, ，结转1件，办结率98.75%; of what was done on time it is not said how many were due. */
const ofDone =
  /^(?:[，,、](?=[^，,；;。]*结转)[^，,；;。]{1,16})?[，,、]?(?<words>(?<base>(?:办[结理]|答复)率)均?(?:为|达到?)?(?<digits>\d+(?:\.(?<decimals>\d+))?)[%％])/;

/** 办结79件，结转1件，办结率98.75%: no share of what is left is told. */
const carried = "request.carried_forward";

function sharesIn({figures, around}: ReportView): Share[] {
  return figures.flatMap((part) => {
    if (part.origin !== "narrative" || part.unit === "ratio" || part.indicator === carried)
      return [];
    const {behind} = around(part);
    const at = parsePlace(part.place);
    const {
      words,
      base,
      digits,
      decimals = ""
    } = (ofWhole.exec(behind) ?? ofDone.exec(behind))?.groups ?? {};
    if (words === undefined) return [];
    const start = at.end! + behind.indexOf(words);
    const quoted = `${part.raw}${behind.indexOf(words) > 1 ? "……" : "，"}${words}`;
    return {
      ...{part, base: base!, words: quoted},
      ...{stated: Number(digits) / 100, decimals: decimals.length},
      place: formatPlace({...at, start, end: start + words.length})
    };
  });
}

/** By each whole that the words can mean; it fails where none makes it hold, and no other number there does. */
function compareShare(share: Share, report: ReportView): Comparison {
  const compare = (whole: Term, room = 0) => {
    const of = shareOf([report.term(share.part), whole], share.decimals + 1);
    return about(of, meaning(share, room), () => say(share));
  };
  const wholes = wholesOf(share, report);
  const told = wholes.map((whole) => compare(whole));
  const first =
    told.find(({verdict}) => verdict === "holds") ??
    told.find(({verdict}) => verdict === "cannot_tell") ??
    told[0];
  if (first && first.verdict !== "fails") return first;
  const isOther = rivalsOf(share, report).some((other) => compare(other).verdict === "holds");
  const isAdjusted =
    makesAll(share, report) && wholes.some((w) => compare(w, 1).verdict === "holds");
  return first && !isOther && !isAdjusted
    ? first
    : compare(lacking({why: "measure", of: share.part.id}));
}

const say = ({part, words, place}: Share): Matter => ({
  subject: `${part.id.split("/").at(-1)}.share`,
  zh: `“${words}”中的比例与由两个数算出的不符`,
  en: `The share in “${words}” is not the one that the two numbers give`,
  places: [place]
});

/** Of which numbers it can be a share, as its words have it. */
function wholesOf({part, base, place}: Share, report: ReportView): Term[] {
  if (base.endsWith("率")) return dueOf(part, report);
  const wholes = listsOf(part, report).flatMap(({whole}) => report.get(whole) ?? []);
  const before = listedBehind(part, report).map(({whole}) => whole);
  if (base === "" || /^(?:总数|总量|总件数|总条数|全部|总体)$/.test(base)) {
    const listed = [...new Set([...wholes, ...before])].map(report.term);
    return listed.length > 0 || base !== "" ? listed : ofRow(part, report);
  }
  const measure = Object.entries(named).find(([, words]) => words.test(base))?.[0];
  if (!measure || isRequest(part) !== measure.startsWith("request.")) return [];
  const same = wholes.filter(({indicator}) => indicator === measure);
  return same.length > 0 ? same.map(report.term) : [report.measureNear(measure, place)];
}

/** The lists of parts in which a number stands. */
const listsOf = ({id}: Observation, {statements}: ReportView) =>
  statements.flatMap((one) => (one.kind === "parts" && one.parts.includes(id) ? one : []));

/** Names and numbers, with or without their shares. */
const name = "(?:(?!其中|另|此外|同时)[^\\d,，;；。、（()）]){1,24}";
const shareBeside = "[,，（(]?占[^\\d,，;；。]{0,10}[\\d.]+[%％][)）]?";
/** ，较上年增加300条，增长20%: what may stand between a number and 其中. */
const change = "(?:[,，](?:同?比|较|与|增|减|下降|上升|降|提高)[^,，;；。（()）]{1,20})*";

/** 共发布2346条，其中网站1213条，占51.7%；微信821条，占35%: the number behind which a part is listed, with all such parts. */
function listedBehind(part: Observation, report: ReportView) {
  const unit = unitOf(part);
  const list = new RegExp(
    `^次?${change}[,，;；。、:：（(]?其中[:：,，]?(?:${name}[\\d,.]+万?${unit}(?:${shareBeside})?[,，;；、。]?)*${name}$`
  );
  if (unit === "") return [];
  return countsBefore(part.place, report).flatMap((whole) => {
    const isListed = ({place}: Observation) => list.test(report.between(whole.place, place));
    return isListed(part) && unitOf(whole).replace("次", "") === unit
      ? {whole, parts: report.figures.filter(isListed)}
      : [];
  });
}

/** 予以公开116件，占41.3%: of what was concluded, or came in; 自然人申请238件，占85.9%: of the same of all. */
function ofRow(part: Observation, report: ReportView): Term[] {
  const {indicator, applicant, place} = part;
  const isOfOther = /其中[^，,；;。]*$/.test(report.around(part).before);
  if (isOfOther || unreadBefore(part, report).includes(unknown)) return [];
  if (applicant !== null && applicant !== "total")
    return [report.measureNear(indicator, place), report.at(indicator)];
  const [, kind] = /^request\.(outcome|reply)\.(?!total$)/.exec(indicator) ?? [];
  if (kind === undefined) return [];
  const all = kind === "reply" ? "request.replied" : "request.outcome.total";
  const received = report.measureNear("request.received", place);
  const due = kind === "reply" ? [] : [sum(received, report.at("request.carried_in"))];
  return [report.measureNear(all, place), report.measure(all), received, ...due];
}

const isRequest = ({indicator}: Observation) => indicator.startsWith("request.");

/** 占办结总数的66.7% */
const named = {
  "request.outcome.total":
    /^(?:全年|年度|本年度?)?(?:申请)?(?:办结|答复|办理)(?:申请)?(?:总数|总量|总件数)$/,
  "request.received":
    /^(?:全年|年度|本年度?)?(?:收到|新收|受理)?(?:的)?(?:政府信息公开)?申请(?:总数|总量|总件数)$/,
  "disclosure.items":
    /^(?:全年|年度|本年度?)?(?:主动)?(?:全部)?(?:主动)?公开(?:政府)?(?:信息)?(?:总数|总量|总条数)$|^(?:政府)?信息(?:总数|总量|总条数)$/
};

/** 办结率, 答复率: of what was handled; of requests with or without those carried over, as not all say the same. */
function dueOf({indicator, place}: Observation, report: ReportView): Term[] {
  if (indicator === "service.completed") return handledBefore(place, report);
  if (!/^request\.(?:outcome\.total|replied|concluded)$/.test(indicator)) return [];
  const received = report.measureNear("request.received", place);
  const [before, after] = ["carried_in", "carried_forward"].map((end) =>
    report.at(`request.${end}`)
  );
  if (report.applicants.length === 0) return isAllDue(place, report) ? [received] : [];
  // what the row of section 3 holds is of what came in and was carried in: 新收80件，结转2件，办结79件 is 96.3%
  return [sum(received, before!), received, sum(received, before!, minus(after!))];
}

/** 收到15件，上年结转1件，撤回2件，办结13件: what was due is what came in only where nothing else is told of requests. */
function isAllDue(place: string, report: ReportView): boolean {
  const isCarried = ({indicator}: Observation) => /^request\.carried_/.test(indicator);
  return !report.figures.some(isCarried) && nobodysBefore(place, report).length === 0;
}

/** 受理5120件，办结5018件，办结率98%: where one number of the kind stands before, and nobody's between. */
function handledBefore(place: string, report: ReportView): Term[] {
  const before = countsBefore(place, report).filter(({indicator}) => handled.test(indicator));
  const whole = before.filter(({indicator}) => indicator === "service.handled");
  const [only, ...others] = whole.length > 0 ? whole : before;
  if (!only || others.length > 0) return [];
  if (nobodysBefore(place, report, parsePlace(only.place).start).length > 0) return [];
  return /累计|截[至止]/.test(report.around(only).before.slice(-12)) ? [] : [report.term(only)];
}

/** 累计受理126530件；其中当年受理48210件，办结48102件: a number between the two that is nobody's may be the whole. */
function nobodysBefore(place: string, {notes}: ReportView, from = -Infinity): Note[] {
  const here = parsePlace(place);
  return notes.filter(({code, place: other}) => {
    const at = parsePlace(other);
    const isHere = code === "figure-unassigned" && isSameBlock(at, here);
    return isHere && at.start! > from && at.start! < here.start!;
  });
}

const handled = /^(?:service|permit)\.(?:handled|public)$/;

function countsBefore(place: string, {figures}: ReportView): Observation[] {
  const here = parsePlace(place);
  return figures.filter((other) => {
    const at = parsePlace(other.place);
    return other.origin === "narrative" && isSameBlock(at, here) && at.start! < here.start!;
  });
}

/** Other numbers that the share may be of: those before it, and all that the passage lists together. */
function rivalsOf({part}: Share, report: ReportView): Term[] {
  const lists = [
    ...listsOf(part, report).map(({parts}) => parts.map((id) => report.get(id)!)),
    ...listedBehind(part, report).map(({parts}) => parts)
  ].map((parts) => sum(...parts.map(report.term)));
  const tables = ["request.received", "request.outcome.total"].map((row) => report.at(row));
  const before = countsBefore(part.place, report).map(report.term);
  return [...before, ...unreadBefore(part, report), ...lists, ...tables];
}

/** 网上申请269件，予以公开116件，占43.1%: a number before it that is nobody's may be what it is a share of. */
function unreadBefore({place}: Observation, report: ReportView): Term[] {
  return nobodysBefore(place, report).flatMap(({raw}) => {
    if (/[%％]$/.test(raw)) return [];
    const [, digits] = /^\D*(\d[\d,]*)(?![万亿余多])\D*$/.exec(raw) ?? [];
    return digits === undefined ? unknown : number(Number(digits.replaceAll(",", "")));
  });
}

/** 33.3%, 33.3%, 33.4%: whether all shares make just 100%, for which a last digit may have been moved by one. */
function makesAll({place}: Share, report: ReportView): boolean {
  const here = parsePlace(place);
  const beside = sharesIn(report).filter((other) => isSameBlock(parsePlace(other.place), here));
  const all = beside.reduce((all, {stated}) => all + stated, 0);
  return Math.round(all * 1e6) === 1e6;
}

/** The one divided by the other, as a percentage. */
function shareOf([part, whole]: [Term, Term], decimals: number): Term {
  const of = ratio(part, whole);
  const again = ([a, b]: Term[]) => shareOf([a!, b!], decimals);
  const shown = () => formatPercent(of.value!, decimals);
  return {
    ...of,
    made: {of: [part, whole], again},
    write: (term) => ({sum: of.write(term).sum, shown: shown()})
  };
}

/** 66.7% is anything that rounds or is cut to it, and with room for one what is one off. */
function meaning(share: Share, room: number): Term {
  const {stated: value, decimals, place} = share;
  const step = 0.01 / 10 ** decimals;
  const show = (other: number) => formatPercent(other, decimals);
  const say = (other: number) => ({zh: show(other), en: show(other)});
  const again = (other: number) => meaning({...share, stated: other}, room);
  const made = {id: `${place}~share`, place, figure: null, show, say, again};
  const write = () => ({sum: show(value), shown: show(value)});
  const [low, high] = [value - step * (0.5 + room), value + step * (1 + room - 1e-5)];
  return {...number(value), low, high, made, write};
}
