import type {CauseRow, Slip} from "#data/schema/finding.ts";
import {matterOf, written, type Words} from "#pipeline/comparison.ts";
import type {ReportView} from "#pipeline/view.ts";
import {againstOf, type Against} from "./against.ts";
import {pastIn, viewsIn, type Past, type ViewOf} from "./before.ts";
import {causesOf, type Change, type Repair} from "./cause.ts";
import {sayBriefly, sayChange, sayChanges} from "./changes.ts";
import {slipOf} from "./slips.ts";
import type {Judged, Web} from "./web.ts";
import {blankWords, sayOr, sayUnsettled, slipWords} from "./words.ts";

/** What is known of the findings of one body: rows for the release, and of each finding its root and words. */
export interface Told {
  causes: CauseRow[];
  roots: Map<string, string | null>;
  words: Map<string, Words>;
}

/** The causes of what fails among all that was judged, in words. */
export function tellCauses(judged: Judged[], series: ReportView[]): Told {
  const told: Told = {causes: [], roots: new Map(), words: new Map()};
  const viewOf = viewsIn(series);
  const past = pastIn(viewOf);
  const {causes, open, web} = causesOf(judged, past);
  for (const cause of causes) {
    const rows = cause.repairs.map((repair, i) => {
      const slip = slipIn(repair, {web, past});
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
  for (const one of open) told.words.set(one.id, sayOpen(againstOf(one, web), viewOf));
  return told;
}

/** 若…为805（现为850），则…一栏，新收加上年结转，不等于办理总计加结转下年度：859 + 18 = 877 ≠ 878 */
function sayOpen(against: Against | null, viewOf: ViewOf): Words {
  if (against === null) return sayUnsettled(null);
  const {change, broken} = against;
  const [first, ...more] = broken;
  const [{zh, en}, sum, were] = [matterOf(first), written(first), sayChange(change, viewOf)];
  const others = more.length;
  return sayUnsettled({
    zh: `${were.zh}，则${zh}${sum && `：${sum}`}${others > 0 ? `，另有${others}处也不符` : ""}`,
    en: `${were.en}, this would fail: ${en}${sum && `: ${sum}`}${others > 0 ? `, and so would ${others} more` : ""}`
  });
}

const wordsOf = ({message_zh: zh, message_en: en}: CauseRow): Words => ({zh, en});

function slipIn({pattern, changes}: Repair, {web, past}: {web: Web; past: Past}): Slip | null {
  if (changes.length !== 1) return pattern;
  return isLastYears(changes[0]!, past) ? "total-stale" : slipOf(changes[0]!, web);
}

/** A total that is still last year's, to the figure; of one digit, that shows nothing. */
function isLastYears({leaf, from, bound}: Change, {before}: Past): boolean {
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
function sayRepair(repair: Repair, {slip, viewOf}: Telling) {
  const {words, settles} = repair;
  const count = settles.length;
  const [gone, goneEnglish] =
    count === 1 ? ["此处", "this finding"] : [`这${count}处不符`, `these ${count} findings`];
  const {zh: how, en: howEnglish} = howOf(repair, slip);
  if (words !== null) {
    const {is, change} = sayWords(repair, viewOf);
    return {
      ...{change_zh: change.zh, change_en: change.en},
      message_zh: `若${is.zh}有误，${gone}即不存在${how && `；${how}`}`,
      message_en: `If ${is.en} wrong, ${goneEnglish} would be gone${howEnglish && `; ${howEnglish}`}`
    };
  }
  const {zh, en} = sayChanges(repair, {viewOf, say: sayChange});
  const brief = sayChanges(repair, {viewOf, say: sayBriefly});
  return {
    ...{change_zh: brief.zh, change_en: brief.en},
    message_zh: `若${zh}，${gone}即${repair.blank ? "不存在" : "相符"}${how && `；${how}`}`,
    message_en: `If ${en}, ${goneEnglish} would be ${repair.blank ? "gone" : "settled"}${howEnglish && `; ${howEnglish}`}`
  };
}

/** How it may have come about, or why no more can be told. */
function howOf({blank}: Repair, slip: Slip | null): Words {
  if (blank) return blankWords;
  return slip ? slipWords[slip] : {zh: "", en: ""};
}

/** What else than a figure may be wrong: the words of one, a sentence, a whole table. */
function sayWords({raw, table}: Repair, viewOf: ViewOf): {is: Words; change: Words} {
  if (table !== undefined) {
    const {year} = viewOf(table);
    const [zh, en] = [`${year}年度第三部分的表格`, `the table of section 3 of ${year}`];
    return {
      is: {zh: `${zh}整张`, en: `${en} is as a whole`},
      change: {zh: `${zh}整张另填`, en: `${en} is filled in anew`}
    };
  }
  if (raw === undefined)
    return {
      is: {zh: "这句话本身", en: "the sentence itself is"},
      change: {zh: "这句话另作表述", en: "the sentence itself says something else"}
    };
  return {
    is: {zh: `正文所说的“${raw}”`, en: `the words in the text, “${raw}”, are`},
    change: {
      zh: `正文所说的“${raw}”另作表述`,
      en: `the words in the text, “${raw}”, say something else`
    }
  };
}
