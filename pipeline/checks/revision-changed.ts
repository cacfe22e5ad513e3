import {equal, number, unknown, type Words} from "#pipeline/comparison.ts";
import {applicantWords, type Check, type ReportView, type Version} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "同一网址的报告内容有变", en: "The report was changed after it was first fetched"},
  page: {
    compares: {
      zh: "同一网址先后取得的两个版本，逐个比较其中的数字和增减说法。",
      en: "Two versions that one address gave, one after the other: figure by figure, claim by claim."
    },
    why: {
      zh: "报告公布之后悄悄改动，读者引用的数字便与网上的不同；改了什么、何时改的，应当可查。",
      en: "Where a published report is changed without a word, what readers have quoted is no longer what stands there; what was changed, and when, should be known."
    },
    basis: {
      zh: "存档按内容保存每次取得的文件，旧的不删；以后取得的为准。",
      en: "The archive keeps each file that was fetched by its content, and deletes none; the later one counts."
    },
    spares: {
      zh: "更正差错是应当的，有变不等于有错。网页边栏、访问次数等变动而数字不变的，不算。两次取得之间的改动，只知道在这两天之间。",
      en: "To correct a mistake is right: a change is no error. Where the page has other margins or counts its visitors and the figures stand, nothing is said. Of a change it is known only that it came between two days of retrieval."
    }
  },
  *compare(report) {
    const {earlier, fetched, figures, claims} = report;
    const versions = [...earlier, {fetched, figures, claims}];
    for (const [i, now] of versions.slice(1).entries())
      yield compareVersions(versions[i]!, now, {report, turn: i + 2});
  }
} satisfies Check;

/** A figure or a claim of one version: what it says, and how a reader is told of it. */
interface Item {
  label: Words;
  means: string;
  shown: Words;
  place: string;
  figure: string | null;
}

interface Turn {
  report: ReportView;
  /** Which version it is, from 1. */
  turn: number;
}

function compareVersions(before: Version, now: Version, {report, turn}: Turn) {
  const [olds, news] = [itemsOf(before, report), itemsOf(now, report)];
  const names = [...new Set([...olds.keys(), ...news.keys()])];
  const changed = names.filter((name) => olds.get(name)?.means !== news.get(name)?.means);
  // Only the present version's words stand in the data: what is gone has no place there.
  const present =
    turn > report.earlier.length ? changed.flatMap((name) => news.get(name) ?? []) : [];
  const figures = present.flatMap(({figure}) => figure ?? []);
  const places = present.length > 0 ? present.map(({place}) => place) : [report.find()];
  const [all, same] = [names.length, names.length - changed.length].map((count) =>
    names.length === 0 ? unknown : number(count)
  );
  const lines = changed.map((name) => lineOf(olds.get(name), news.get(name)));
  const said = say(lines, [before, now]);
  const matter = {subject: `version-${turn}`, ...said, figures, places, sum: ""};
  return equal(same!, all!, matter);
}

/** What a version says, by names that its next version has too. */
function itemsOf({figures, claims}: Version, {label}: ReportView): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const o of figures) {
    const applicant = o.applicant && applicantWords[o.applicant];
    const means = [o.value, o.state, o.approximate, o.state === "unreadable" && o.raw].join();
    const shown = o.raw.trim() === "" ? blank : both(o.raw);
    const own = {label: withApplicant(label(o.indicator), applicant), means, shown};
    items.set(o.id, {...own, place: o.place, figure: o.id});
  }
  for (const {indicator, kind, stated, against, raw, place} of claims) {
    let name = `${indicator}:${kind}`;
    while (items.has(name)) name += "~";
    const own = {label: label(indicator), means: `${stated} ${against}`, shown: both(raw)};
    items.set(name, {...own, place, figure: null});
  }
  return items;
}

const both = (text: string): Words => ({zh: text, en: text});
const blank: Words = {zh: "空白", en: "blank"};
const nothing: Words = {zh: "没有", en: "nothing"};

const withApplicant = ({zh, en}: Words, applicant: Words | null): Words =>
  applicant ? {zh: `${zh}（${applicant.zh}）`, en: `${en} (${applicant.en})`} : {zh, en};

/** 新收政府信息公开申请（总计）：2 → 3 */
function lineOf(before: Item | undefined, now: Item | undefined): Words {
  const {label} = (now ?? before)!;
  const [old, present] = [before?.shown ?? nothing, now?.shown ?? nothing];
  return {
    zh: `${label.zh} ${old.zh} → ${present.zh}`,
    en: `${label.en} ${old.en} → ${present.en}`
  };
}

/** More than these are counted and not listed; gongkai diff shows all. */
const most = 8;

function say(lines: Words[], versions: [Version, Version]): Words {
  const [first, second] = versions.map(({fetched}) => fetched?.slice(0, 10));
  const rest = lines.length - most;
  const list = (lang: keyof Words) => lines.slice(0, most).map((line) => line[lang]);
  const times = lines.length === 1 ? "1 place" : `${lines.length} places`;
  return {
    zh: `${second ?? "后来"}取得的版本与${first ?? "先前"}取得的不同，${lines.length}处有变：${list("zh").join("；")}${rest > 0 ? `；另有${rest}处` : ""}`,
    en: `What was fetched ${second ? `on ${second}` : "later"} differs from what was fetched ${first ? `on ${first}` : "before"} in ${times}: ${list("en").join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`
  };
}
