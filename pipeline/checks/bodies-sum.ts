import {close, equal, formatNumber, lacking, sum, type Term} from "#pipeline/comparison.ts";
import type {Check, GroupView} from "#pipeline/view.ts";

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
    en: "A government's total is not the sum of its bodies"
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
      zh: "有的政府报告只是办公室本机关的数，有的机关未列入 data/bodies：只有报告自称汇总，或其他各项总数正好等于各机关之和（相符的项不少于不符的项）时才判断，否则不作判断。缺任何一个机关的报告，也不作判断。",
      en: "Some governments report on their own office only, and data/bodies may not list every body: it is judged only where the report says 汇总, or where other totals are just the sums (as many as differ, at least). Where a single body's report is not there, nothing is judged."
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
  alike: number;
}

/** One body alone is no government; two and more may be all that it has. */
function scopeOf(rows: Row[], {government, bodies}: GroupView): Scope {
  const known = rows.filter(({own, all}) => own.value !== null && all.value !== null);
  const alike = known.filter(({own, all}) => own.value !== 0 && close(own.value, all.value)).length;
  const apart = known.filter(({own, all}) => !close(own.value, all.value)).length;
  const isSaid = apart > 0 && government.find("汇总", "彙總") !== government.find();
  return {
    alike,
    isKnown: bodies.length > 1 && (apart === 0 || isSaid || alike >= Math.max(1, apart))
  };
}

/** Of its own office, for all that can be told. */
const otherScope = ({indicator, all}: Row): Term =>
  all.value === null ? all : lacking({why: "measure", of: indicator});

function say({indicator, own, all}: Row, {government, bodies}: GroupView, {alike}: Scope) {
  const {zh, en} = government.label(indicator);
  const [total, added] = [own, all].map(({value}) => formatNumber(value ?? 0));
  return {
    subject: indicator,
    zh: `“${zh}”政府报告为${total}，其${bodies.length}个机关的报告之和为${added}`,
    en: `“${en}” is ${total} in the government's report, and ${added} in those of its ${bodies.length} bodies together`,
    open: true as const,
    doubt: "scope" as const,
    because: {
      zh: `报告另有${alike}项总数正好等于各机关之和，当是汇总；但也可能只含办公室本机关，或有机关未列入`,
      en: `${alike} other totals of the report are just the sums of its bodies, so it seems to be of them all; but it may be of the office alone, or a body may not be listed`
    }
  };
}
