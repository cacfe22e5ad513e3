import {groupBy} from "#data/schema/group.ts";
import {linkAnswers} from "./answered.ts";
import type {FoundFigure, FoundStatement} from "./found.ts";
import {leavesOpen} from "./breakdown.ts";
import {findQuantities} from "./quantity.ts";
import type {Figure, Part} from "./sentence.ts";
import {tellingWords} from "./vocabulary.ts";

const towards =
  /(?:减少|精简|削减|压减|压缩|缩减|下降|降低|减|增加|增长|扩大|提高|上升|增|合并|整合)(?:至|到|为|成)$/;
const changed =
  /^(?:[、,]|其中|共)*(?:减少|取消|精简|削减|压减|压缩|缩减|下放|减|增加|新增|增|合并)了?$/;
const becomes = /^(?:项|件)?(?:改为|转为|调整为|变为|取消|下放|不再|改成)/;

/** 226项减少至39项，187项改为后置审批: two ends and the change between them, said of one thing. */
export function findArithmetic(text: string, parts: Part[]): FoundStatement[] {
  const figures = parts.filter((part) => part.kind === "figure");
  return figures.flatMap((first, index) => {
    const [second, third] = figures.slice(index + 1);
    if (!second || !third || !isRow(text, [first, second, third])) return [];
    const [from, to, change] = [first, second, third].map(({quantity}) => quantity.value);
    if (from == null || to == null || change == null) return [];
    const start =
      text[first.quantity.start - 1] === "由" ? first.quantity.start - 1 : first.quantity.start;
    return [{kind: "arithmetic" as const, from, to, change, start, end: third.tail.end}];
  });
}

function isRow(text: string, [first, second, third]: [Figure, Figure, Figure]): boolean {
  const alike = [first, second, third].every(
    ({quantity}) =>
      quantity.classifier === "count" &&
      quantity.unit === first.quantity.unit &&
      !quantity.approximate
  );
  if (!alike || !towards.test(text.slice(first.quantity.end, second.quantity.start))) return false;
  if (/[,;:()]/.test(text.slice(first.quantity.end, second.quantity.start))) return false;
  const label = text.slice(third.label.start, third.label.end);
  if (!/^[,;、]*$/.test(text.slice(second.quantity.end, third.label.start))) return false;
  return (
    changed.test(label) ||
    (/^[、,]?$/.test(label) && becomes.test(text.slice(third.tail.start, third.tail.end)))
  );
}

/** Parts that are all there is of their whole, whatever the words of the list. */
const halves = [
  ["permit.handled", "service.public"],
  ["service.window", "service.online"],
  ["capacity.staff_full_time", "capacity.staff_part_time"],
  ["litigation_direct.total", "litigation_after_review.total"]
];
/** The same information may stand in several channels (不同渠道和方式公开相同信息计1条): no parts of a sum. */
const overlapping = /^disclosure\.channel\./;

/** 政策解读3条、通知公告1条等: the list goes on. */
const andMore = /^(?:[条件项篇份次])?等(?!于)/;

/** Totals with the breakdown printed beside them. */
export function findParts(text: string, figures: FoundFigure[]): FoundStatement[] {
  linkHalves(figures);
  linkAnswers(text, figures);
  const wholes = new Set(figures.map(({whole}) => whole).filter((whole) => whole !== null));
  return [...wholes].flatMap((whole) => {
    const parts = figures.filter(
      (figure) => figure.whole === whole && !overlapping.test(figure.indicator)
    );
    return dimensions(parts).map((alike): FoundStatement => {
      const end = Math.max(...alike.map((part) => part.end), whole.end);
      const start = Math.min(whole.start, ...alike.map((part) => part.start));
      return {
        kind: "parts",
        whole,
        parts: alike,
        complete:
          !andMore.test(text.slice(end)) &&
          isComplete(text.slice(whole.end, end), alike) &&
          isWhole(text, {whole, parts: alike, figures}),
        start,
        end
      };
    });
  });
}

/** 受理…411731件。行政许可事项14375件，公共服务事项397356件: both halves said right after their whole, without 其中. */
function linkHalves(figures: FoundFigure[]): void {
  for (const [index, whole] of figures.entries()) {
    const [first, second] = figures.slice(index + 1, index + 3);
    const both = halves
      .slice(0, 2)
      .some(([one, other]) => first?.indicator === one && second?.indicator === other);
    if (whole.indicator === "service.handled" && both && !first!.whole)
      first!.whole = second!.whole = whole;
  }
}

/** 许可 and 公共服务 divide a whole otherwise than 窗口 and 线上: each way of dividing is a list of its own. */
function dimensions(parts: FoundFigure[]): FoundFigure[][] {
  const lists = groupBy(parts, ({indicator, applicant}) => {
    const half = halves.findIndex((pair) => pair.includes(indicator));
    return half >= 0 ? `half ${half}` : applicant ? "applicant" : familyOf(indicator);
  });
  return [...lists.values()];
}

function familyOf(indicator: string): string {
  const [first, second] = indicator.split(".");
  return first === "request" || first === "disclosure" ? `${first}.${second}` : first!;
}

interface List {
  whole: FoundFigure;
  parts: FoundFigure[];
  /** Those parts, and whatever else was read. */
  figures: FoundFigure[];
}

/** 其余为信函申请, 1件未结: more of the list, of which no figure was read. */
const unread = /其[他它余](?!组织)|未[审办]?结|尚未|尚有|在审|正在|另有/;

/** 维持2件、纠正1件、未结1件: no list is whole of which a number was not read. */
function isWhole(text: string, list: List): boolean {
  const {whole, parts, figures} = list;
  const last = Math.max(...parts.map(({end}) => end));
  const stop = endOfList(text, list, last);
  if (unread.test(text.slice(last, stop))) return false;
  return findQuantities(text.slice(whole.end, stop)).every(({classifier, start, end}) => {
    const [from, to] = [start + whole.end, end + whole.end];
    if (classifier !== "count" && classifier !== "none") return true;
    return isChange(text, from) || figures.some((each) => each.start < to && from < each.end);
  });
}

/** The list goes on up to the end of its sentence, or to the clause of the next figure that is none of its parts. */
function endOfList(text: string, {figures}: List, last: number): number {
  const stop = /[。!?\n]/.exec(text.slice(last))?.index ?? text.length - last;
  const next = Math.min(...figures.map(({start}) => start).filter((start) => start >= last));
  if (next >= last + stop) return last + stop;
  return last + Math.max(0, text.slice(last, next).search(/[,;:()、](?=[^,;:()、]*$)/));
}

/** 同比减少2件 is no part. */
function isChange(text: string, at: number): boolean {
  return /(?:增加|减少|增长|下降|上升|增|减|多|少)了?$/.test(text.slice(Math.max(0, at - 4), at));
}

function isComplete(text: string, parts: FoundFigure[]): boolean {
  const named = parts.map(({indicator}) => indicator);
  if (halves.some((pair) => pair.every((half) => named.includes(half)))) return true;
  if (parts.some(({indicator}) => halves.flat().includes(indicator))) return false;
  if (parts.some(({words}) => leavesOpen(words))) return false;
  const rest = parts.some(
    ({category, words}) => category?.startsWith("其他") || /其余|其他/.test(words)
  );
  const some = /其中|主要/.test(text) && !rest;
  return parts.length >= (some ? 3 : 2) && tellingWords(text) !== "";
}
