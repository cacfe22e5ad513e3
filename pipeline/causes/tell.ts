import type {CauseRow, Slip} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";
import {reportOf} from "#data/schema/report.ts";
import type {Words} from "#pipeline/comparison.ts";
import {nameFigure, type ReportView} from "#pipeline/view.ts";
import {beforeIn, viewsIn, type Before, type ViewOf} from "./before.ts";
import type {Change, Repair, Solved} from "./cause.ts";
import {slipOf} from "./slips.ts";
import {sayOr, slipWords, unsettled} from "./words.ts";

/** What is known of the findings of one body: rows for the release, and of each finding its root and words. */
export interface Told {
  causes: CauseRow[];
  roots: Map<string, string | null>;
  words: Map<string, Words>;
}

/** The causes in words. */
export function tellCauses({causes, open, web}: Solved, series: ReportView[]): Told {
  const told: Told = {causes: [], roots: new Map(), words: new Map()};
  const viewOf = viewsIn(series);
  const before = beforeIn(viewOf);
  for (const cause of causes) {
    const rows = cause.repairs.map((repair, i) => {
      const slip = slipIn(repair, {web, before});
      return {
        ...{cause: cause.findings[0]!, way: i + 1, body: series[0]!.body},
        ...toRow(repair, slip),
        ...sayRepair(repair, {slip, viewOf})
      };
    });
    told.causes.push(...rows);
    for (const id of cause.findings) {
      told.roots.set(id, id === cause.findings[0] ? null : cause.findings[0]!);
      told.words.set(id, sayOr(rows.filter(({settles}) => settles.includes(id)).map(wordsOf)));
    }
  }
  for (const id of open) told.words.set(id, unsettled);
  return told;
}

const wordsOf = ({message_zh: zh, message_en: en}: CauseRow): Words => ({zh, en});

function slipIn(
  {pattern, changes}: Repair,
  {web, before}: {web: Solved["web"]; before: Before}
): Slip | null {
  if (changes.length !== 1) return pattern;
  return isLastYears(changes[0]!, before) ? "total-stale" : slipOf(changes[0]!, web);
}

/** A total that is still last year's, to the figure; of one digit, that shows nothing. */
function isLastYears({leaf, from, bound}: Change, before: Before): boolean {
  const {figure} = leaf;
  if (!figure || bound !== null || from < 10 || figure.origin === "narrative") return false;
  const {indicator, applicant} = figure;
  return (applicant === "total" || indicator.endsWith(".total")) && before(figure) === from;
}

function toRow({changes, words, settles}: Repair, slip: Slip | null) {
  return {
    settles,
    figures: changes.flatMap(({leaf}) => (leaf.figure ? leaf.id : [])),
    reported: changes.map(({from}) => from),
    settled: changes.map(({to}) => Number(to.toFixed(6))),
    bound: changes[0]?.bound ?? null,
    furthest: changes[0]?.furthest ?? null,
    slip,
    places: words === null ? changes.map(({leaf}) => leaf.place) : [words]
  };
}

interface Telling {
  slip: Slip | null;
  viewOf: ViewOf;
}

/** 若…为805（今为850），以上2处即相符；两数只差相邻两位的次序 */
function sayRepair({changes, words, raw, settles}: Repair, {slip, viewOf}: Telling) {
  const count = settles.length;
  const [gone, goneEnglish] =
    count === 1 ? ["此处", "this finding"] : [`这${count}处不符`, `these ${count} findings`];
  if (raw !== undefined)
    return {
      ...{
        change_zh: `正文所说的“${raw}”另作表述`,
        change_en: `the words in the text, “${raw}”, say something else`
      },
      message_zh: `若正文所说的“${raw}”有误，${gone}即不存在`,
      message_en: `If the words in the text, “${raw}”, are wrong, ${goneEnglish} would be gone`
    };
  if (words !== null)
    return {
      ...{change_zh: "这句话另作表述", change_en: "the sentence itself says something else"},
      message_zh: `若这句话本身有误，${gone}即不存在`,
      message_en: `If the sentence itself is wrong, ${goneEnglish} would be gone`
    };
  const full = changes.map((change) => sayChange(change, viewOf));
  const zh = full.map((words) => words.zh).join("，");
  const en = full.map((words) => words.en).join(", ");
  const {zh: how, en: howEnglish} = slip ? slipWords[slip] : {zh: "", en: ""};
  const brief = changes.map((change) => sayBriefly(change, viewOf));
  return {
    change_zh: brief.map((words) => words.zh).join("，"),
    change_en: brief.map((words) => words.en).join(", "),
    message_zh: `若${zh}，${gone}即相符${how && `；${how}`}`,
    message_en: `If ${en}, ${goneEnglish} would be settled${howEnglish && `; ${howEnglish}`}`
  };
}

/** 2021年度“结转下年度继续办理”（自然人）850 → 805 */
function sayBriefly({leaf, from, to, bound, furthest}: Change, viewOf: ViewOf): Words {
  const sign = bound === null || isNumber(furthest) ? "" : {at_least: "≥ ", at_most: "≤ "}[bound];
  const [low, high] = ends(to, furthest);
  const room = low === high ? leaf.show(to) : `${leaf.show(low)}–${leaf.show(high)}`;
  const change = `${leaf.show(from)} → ${sign}${room}`;
  const {zh, en} = leaf.figure
    ? nameOf(leaf.figure, viewOf)
    : {zh: "这句话里的", en: "in the sentence"};
  return {zh: `${zh}${leaf.figure ? " " : ""}${change}`, en: `${en}: ${change}`};
}

const nameOf = (figure: Observation, viewOf: ViewOf): Words =>
  nameFigure(figure, viewOf(reportOf(figure.id)));

const isNumber = (end: number | null | undefined) => typeof end === "number";

/** The least and the most that a figure may be. */
const ends = (to: number, end: number | null | undefined): [number, number] =>
  isNumber(end) ? [Math.min(to, end!), Math.max(to, end!)] : [to, to];

function sayChange({leaf, from, to, bound, furthest}: Change, viewOf: ViewOf): Words {
  const [now, then] = [leaf.show(from), leaf.show(to)];
  if (leaf.figure === null) {
    const [is, were] = [from, to].map((value) => leaf.say?.(value));
    return {
      zh: `这句话里的${is?.zh ?? now}为${were?.zh ?? then}`,
      en: `${is?.en ?? now} in the sentence were ${were?.en ?? then}`
    };
  }
  const {zh, en} = nameOf(leaf.figure, viewOf);
  if (isNumber(furthest)) {
    const [low, high] = ends(to, furthest);
    return {
      zh: `${zh}在${leaf.show(low)}至${leaf.show(high)}之间（现为${now}）`,
      en: `${en} were from ${leaf.show(low)} to ${leaf.show(high)} (it is ${now})`
    };
  }
  const [more, moreEnglish] = bound === null ? ["", ""] : boundWords[bound];
  return {
    zh: `${zh}为${then}${more}（现为${now}）`,
    en: `${en} were ${then}${moreEnglish} (it is ${now})`
  };
}

const boundWords = {at_least: ["或更多", " or more"], at_most: ["或更少", " or less"]} as const;
