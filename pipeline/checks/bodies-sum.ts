import {close, equal, lacking, sum, type Term} from "#pipeline/comparison.ts";
import type {Check, GroupView, ReportView} from "#pipeline/view.ts";

/** What adds up over bodies: requests, cases, decisions, money. Documents may be issued jointly, and do not. */
const totals = [
  ...["request.received", "request.carried_in", "request.outcome.total"],
  ...["request.carried_forward", "request.concluded", "request.replied"],
  ...["review.total", "litigation.total"],
  ...["litigation_direct.total", "litigation_after_review.total"],
  ...["permit.decisions", "penalty.decisions", "compulsion.decisions", "fee.amount"]
];

export default {
  scope: "group",
  severity: "warning",
  title: {
    zh: "政府汇总数不等于各机关之和",
    en: "A government’s total is not the sum of its bodies"
  },
  page: {
    compares: {
      zh: "政府报告的申请、复议、诉讼、处理决定、收费总数，与 data/bodies 所列该年度该政府全部机关的报告同一项目之和。",
      en: "A government's totals of requests, cases, decisions and fees with the sums of the same items in the reports of all the bodies that data/bodies gives it for that year."
    },
    why: {
      zh: "政府的年度报告若是汇总本级各机关的，总数应当等于各机关之和；不等，说明漏报、重报或抄错。",
      en: "Where a government's report adds up its bodies, its totals are their sums; else one was left out, counted twice, or copied wrongly."
    },
    basis: {
      zh: "《政府信息公开条例》（2019年修订）第四十九条：各部门向政府信息公开工作主管部门提交报告，由其公布本级政府的年度报告。",
      en: "Article 49 of the Regulation of 2019: departments hand in their reports, and the office in charge publishes that of the government."
    },
    spares: {
      zh: "有的政府报告只是办公室本机关的数，有的机关未列入 data/bodies：只有 data/bodies 载明该政府的报告汇总且只汇总所列机关（adds_up），或报告自称汇总各部门，或至少有五项不小于10的总数正好等于各机关之和、而其余各项相差都不到一半时才判断，否则不作判断。缺任何一个机关的报告，也不作判断。",
      en: "Some governments report on their own office only, and data/bodies may not list every body: it is judged only where data/bodies says (adds_up) that the government's report adds up the bodies listed, all and no other, where the report says 汇总, of its departments, or where at least five totals of 10 or more are just the sums and none of the others is off by half. Where a single body's report is not there, nothing is judged."
    }
  },
  *compare(group) {
    const rows = totals
      .filter((indicator) => group.government.has(indicator))
      .map((indicator) => rowOf(indicator, group));
    const scope = scopeOf(rows, group);
    for (const row of rows)
      yield equal(row.own, scope.isKnown ? row.all : otherScope(row), () => say(row, group, scope));
  }
} satisfies Check;

/** A total of the government, and the same item of all its bodies. */
interface Row {
  indicator: string;
  own: Term;
  all: Term;
}

const rowOf = (indicator: string, {government, bodies}: GroupView): Row => ({
  indicator,
  own: government.at(indicator),
  all: sum(...bodies.map(({at}) => at(indicator)))
});

/** Whether the report is of the whole government, and by how many totals that can be told. */
interface Scope {
  isKnown: boolean;
  /** data/bodies says that it adds up these bodies, all and no other. */
  isComplete: boolean;
  /** The report says so itself. */
  isSaid: boolean;
  alike: number;
}

/** Small totals agree by accident; so many larger ones do not. */
const proof = {totals: 5, atLeast: 10};

/** One body alone is no government; two and more may be all that it has. */
function scopeOf(rows: Row[], {government, bodies, isComplete}: GroupView): Scope {
  const known = rows.filter(({own, all}) => own.value !== null && all.value !== null);
  const isSame = ({own, all}: Row) => close(own.value, all.value);
  const alike = known.filter((row) => row.own.value! >= proof.atLeast && isSame(row)).length;
  const apart = known.filter((row) => !isSame(row));
  const isSaid = saysSo(government);
  const isShown = alike >= proof.totals && apart.every(isNear);
  const isTold = apart.length === 0 || isSaid || isShown;
  return {alike, isSaid, isComplete, isKnown: isComplete || (bodies.length > 1 && isTold)};
}

/** A slip may lie between them; half of it gone is another scope. */
const isNear = ({own, all}: Row) =>
  Math.min(own.value!, all.value!) * 2 > Math.max(own.value!, all.value!);

const all = "(?:各|部门|部門|单位|機關|机关|乡镇|街道|全[县市区省州旗])";
const up = "(?:汇总|彙總)";
const added = new RegExp(`${all}.{0,20}${up}|${up}.{0,20}${all}`);
const denied = /[不未没非無无][^，。；]{0,4}(?:汇总|彙總|含|包括)/;

/** 本报告汇总了全县各部门的数据: what is added up are departments, and it is not denied. */
function saysSo({find, sentenceAt}: ReportView): boolean {
  const sentence = sentenceAt(find("汇总", "彙總"));
  return added.test(sentence) && !denied.test(sentence);
}

/** Of its own office, for all that can be told. */
const otherScope = ({indicator, all}: Row): Term =>
  all.value === null ? all : lacking({why: "measure", of: indicator});

function say({indicator, own, all}: Row, {government, bodies}: GroupView, scope: Scope) {
  const {zh, en} = government.label(indicator);
  const [total, added] = [own, all].map((term) => term.write(term).shown);
  return {
    subject: indicator,
    zh: `“${zh}”政府报告为${total}，其${bodies.length}个机关的报告之和为${added}`,
    en: `“${en}” is ${total} in the government's report, and ${added} in those of its ${bodies.length} bodies together`,
    open: true as const,
    ...(scope.isComplete
      ? {doubt: "report" as const, because: sayComplete}
      : {doubt: "scope" as const, because: scope.isSaid ? sayStated : sayShown(scope)})
  };
}

const sayComplete = {
  zh: "data/bodies 载明该年度的政府报告汇总且只汇总这些机关的报告（adds_up）",
  en: "data/bodies says (adds_up) that the government's report adds up those of these bodies, all and no other, in that year"
};

const sayStated = {
  zh: "报告自称汇总各部门的数；但政府办公室本机关的数可能另计，或有机关未列入",
  en: "The report says that it adds up its departments; but the office's own may be counted besides, or a body may not be listed"
};
const sayShown = ({alike}: Scope) => ({
  zh: `报告另有${alike}项总数正好等于各机关之和，当是汇总；但也可能只含办公室本机关，或有机关未列入`,
  en: `${alike} other totals of the report are just the sums of its bodies, so it seems to be of them all; but it may be of the office alone, or a body may not be listed`
});
