import type {Observation} from "#data/schema/observation.ts";
import {isSameBlock, parsePlace} from "#data/schema/place.ts";
import {
  equal,
  leavesOf,
  lacking,
  sum,
  taken,
  type Comparison,
  type Matter,
  type Term
} from "#pipeline/comparison.ts";
import {
  applicantWords,
  hasRow,
  inSentence,
  rowsFor,
  tabled,
  type Check,
  type ReportView
} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "正文申请件数与表格不符", en: "Requests in the text and in the table differ"},
  page: {
    compares: {
      zh: "正文所说的收到、办结、结转等申请件数，与第三部分表格（2014至2018年度为附表）同一项目的总计；分申请人的（其中自然人申请…件），与表格的该栏。",
      en: "Requests received, concluded or carried over as the text has them, with the same item's total in section 3 (for 2014 to 2018, in the appendix); what the text gives to one kind of applicant (其中自然人申请…件) with that column."
    },
    why: {
      zh: "同一份报告对同一件事给出两个数，至少有一个不对；引用者无从知道该用哪一个。",
      en: "A report that gives two figures for one thing has at least one wrong, and nobody who quotes it can know which."
    },
    basis: {
      zh: "报告应当前后一致；第三部分的项目由国办公开办函〔2019〕60号、〔2021〕30号规定。",
      en: "A report agrees with itself; the items of section 3 are set by 国办公开办函〔2019〕60号 and 〔2021〕30号."
    },
    spares: {
      zh: "余、近只在与表格不可能相容时才算不符，约只在相差一倍以上时才算。只说当年所收申请的办结数（不含上年结转的），或“同意公开”连部分公开也算在内的，口径不同，不作判断。正文所说是另一范围或另一时段的数时，请以原文为准。说全县、全市各机关的数而另说本级的正是表中的数，不作判断；未另说本级的，存疑为口径。",
      en: "A figure with 余 or 近 differs only where it cannot fit the table, one with 约 only where it is more than twice or less than half of it. Replies to this year's requests alone (without those carried in), and 同意公开 that holds what was given in part, are other measures and not judged. What all bodies of an area received is not judged where the text gives the table's number as the government's own, and else is in doubt as of another scope. Where the text speaks of another scope or time, its words decide."
    }
  },
  *compare(report) {
    for (const indicator of items(report))
      for (const mention of report.said(indicator))
        yield compareMention(mention, tabled(indicator, report), report);
    for (const mention of report.figures.filter(isOfApplicant))
      if (report.has(mention.indicator, mention.applicant!)) yield compareColumn(mention, report);
  }
} satisfies Check;

/** What was charged for requests is for text-fees, which knows how a cell in 万元 is rounded. */
const counted = /^request\.(?!fees_charged$)/;

/** Each item of the tables on requests of which something is said. */
function* items(report: ReportView): Iterable<string> {
  const said = new Set(
    report.figures.map(({indicator}) => indicator).filter((i) => counted.test(i))
  );
  for (const indicator of said)
    if (rowsFor(indicator, report).some((row) => hasRow(row, report))) yield indicator;
}

const isOfApplicant = ({origin, applicant, category, indicator}: Observation) =>
  origin === "narrative" && category === null && counted.test(indicator) && isKind(applicant);
const isKind = (applicant: Observation["applicant"]) => applicant !== null && applicant !== "total";

/** 收到15件，其中自然人申请12件: its column. */
function compareColumn(mention: Observation, report: ReportView): Comparison {
  const cell = report.at(mention.indicator, mention.applicant!);
  return isOfAll(mention, report)
    ? compareMention(mention, cell, report)
    : equal(lacking({why: "measure", of: mention.id}), cell, () => say(mention, report));
}

/** Right behind the whole of the same: 网络申请10件，其中自然人8件 and 办结14件，其中自然人9件 are of something else. */
function isOfAll({place, indicator}: Observation, report: ReportView) {
  const {figures, notes} = report;
  const here = parsePlace(place);
  const wholes = [
    ...figures.filter(({origin, applicant}) => origin === "narrative" && !isKind(applicant)),
    ...notes.filter(({code}) => code === "figure-unassigned")
  ];
  const before = wholes
    .map((one) => ({...one, at: parsePlace(one.place)}))
    .filter(({at}) => isSameBlock(at, here) && at.start! < here.start!)
    .sort((a, b) => a.at.start! - b.at.start!)
    .at(-1);
  return (
    before !== undefined &&
    "indicator" in before &&
    before.indicator === indicator &&
    isSameSentence(before, place, report)
  );
}

/** 收到15件。其中，自然人申请12件: a sentence that goes on with the one before it, too. */
function isSameSentence(before: Observation, place: string, report: ReportView): boolean {
  const own = report.sentenceAt(place);
  const goesOn = own.startsWith("其中") && report.around(before).next === own;
  return goesOn || report.sentenceAt(before.place) === own;
}

/** As it stands; where it differs, and its words may speak of another measure than the row, nothing is told. */
function compareMention(mention: Observation, row: Term, report: ReportView): Comparison {
  const saying = () => ({
    ...say(mention, report),
    ...(report.scopeOf(mention) === "area" && ofArea)
  });
  const told = equal(roughly(report.term(mention)), row, saying);
  const isOther =
    told.verdict === "fails" &&
    (isOfThisYear(mention, row, report) ||
      holdsPartly(mention, row, report) ||
      report.givesOwn(mention, row.value));
  return isOther ? equal(lacking({why: "measure", of: mention.id}), row, saying) : told;
}

/** 约200 is no more than twice the number meant, and no less than half of it. */
function roughly(term: Term): Term {
  if (leavesOf(term)[0]?.figure?.approximate !== "about") return term;
  return taken(term, ({value}) => ({low: value! / 2, high: value! * 2}));
}

/** 收到56件，其中已答复54件: without the 3 that were carried in, which the table's row holds. */
function isOfThisYear(mention: Observation, row: Term, report: ReportView): boolean {
  const [value, all] = [mention.value!, row.value!];
  if (value >= all || !answers.test(mention.indicator)) return false;
  const carried = report.at("request.carried_in", mention.applicant ?? undefined);
  if (carried.value !== null && value < all - carried.value) return false;
  return value + carried.low === all || isOfSome(report.around(mention).before);
}

const answers = /^request\.(?:outcome\.|repl)/;

/** 其中已答复54件, behind what came in; 当年办结54件, 截至年底已按期答复54件. */
function isOfSome(before: string): boolean {
  const [head, behind] = before.split("其中");
  return (
    /收|受理/.test(head!) &&
    (behind !== undefined || /(?:当年|本年|今年|已)[^，,；;]*$/.test(before))
  );
}

/** 同意公开32件, 公开类32件: with the 6 that were given in part. */
function holdsPartly(mention: Observation, row: Term, report: ReportView): boolean {
  const {indicator, applicant, value} = mention;
  const partly = report.at(indicator.replace(granted, "partly_granted"), applicant ?? undefined);
  const [own = ""] = /[^，,；;：:。]*$/.exec(report.around(mention).before) ?? [];
  const isBoth = sum(row, partly).value === value;
  return granted.test(indicator) && isBoth && /同意|公开类|公开.*公开/.test(own);
}

const granted = /(?<=^request\.(?:outcome|reply)\.)granted$/;

const ofArea = {doubt: "scope"} as const;

function say({indicator, applicant, place}: Observation, {label}: ReportView): Matter {
  const {zh, en} = label(indicator);
  const name = `“${inSentence({zh, en}).zh}”`;
  const who = isKind(applicant) ? applicantWords[applicant!] : null;
  return {
    subject: who ? `${indicator}@${applicant}` : indicator,
    zh: who ? `正文所说的${name}（${who.zh}）与表格该栏不同` : `正文所说的${name}与表格总计不同`,
    en: `The text and the table differ on “${en}”${who ? ` (${who.en})` : ""}`,
    places: [place]
  };
}
