import {isSameBlock, parsePlace} from "#data/schema/place.ts";
import {
  equal,
  figure,
  lacking,
  number,
  stated,
  sum,
  type Comparison,
  type Term
} from "#pipeline/comparison.ts";
import {tabled, type Check, type ReportView} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "正文称“没有”而表格有数", en: "The text says none, the table says otherwise"},
  page: {
    compares: {
      zh: "“没有收到”“未收到”“未发生”等说法，与表格中同一项目是否为零；“均已办结”“全部办结”等对全年申请的说法，与表格中结转下年度是否为零、收办是否相等。",
      en: "Words such as 没有收到 or 未收到 with the table, where the same item should be 0; words such as 均已办结 with the table, where nothing should be carried forward and all be concluded."
    },
    why: {
      zh: "说没有收到申请，表中却有申请，是同一份报告里最直接的矛盾，常因沿用上年文字而起。",
      en: "To say that no request was received beside a table with requests is the plainest contradiction within a report; it often comes of last year's words left standing."
    },
    basis: {
      zh: "报告应当前后一致；《政府信息公开条例》（2019年修订）第五十条要求报告收到和处理申请的情况。",
      en: "A report agrees with itself; article 50 of the Regulation of 2019 wants it to state the requests received and handled."
    },
    spares: {
      zh: "不说明文字和表格哪一个对。没有相应表格，或表中为空格的，不作判断。只说按期、按时答复的，不等于没有结转；只说没有新的、没有某一类或某一原因引起的，或者只说半年的，不等于全年没有，都不作判断。行政事业性收费不等于信息处理费，不拿来比较。",
      en: "It does not say which of the two is right. Without such a table, or where the cell is blank, nothing is judged. To answer in time (按期答复) does not mean that nothing is carried forward, and no new case, none of one kind or for one cause, or none within half a year does not mean none at all: neither is judged. Administrative fees are not information-processing fees and are not compared."
    }
  },
  *compare(report) {
    for (const statement of report.statements) {
      const {kind, raw, place} = statement;
      if (kind === "none")
        for (const indicator of statement.indicators)
          yield equal(none({indicator, raw, place}, report), tabled(indicator, report), () => ({
            subject: indicator,
            zh: `正文称“${raw}”，表格中“${report.label(indicator).zh}”却不为零`,
            en: `The text says “${raw}”, but in the table “${report.label(indicator).en}” is not 0`
          }));
      if (kind === "concluded") yield* concluded(report, {raw, place});
    }
  }
} satisfies Check;

/** The 0 that the same words were read as, or else the words; 相关投诉 are complaints about what was named before. */
function none({indicator, raw, place}: Denied, {report, said}: ReportView): Term {
  if (indicator === "complaint.total" && /[相有]关/.test(raw))
    return lacking({why: "measure", of: `${report}/${indicator}`});
  const words = parsePlace(place);
  const isThere = (other: string) => {
    const at = parsePlace(other);
    return isSameBlock(at, words) && at.start! < words.end! && words.start! < at.end!;
  };
  const read = said(indicator).find(({value, place: other}) => value === 0 && isThere(other));
  return read ? figure(read) : stated(0, place, indicator);
}

interface Said {
  raw: string;
  place: string;
}

interface Denied extends Said {
  indicator: string;
}

function* concluded({at}: ReportView, {raw, place}: Said): Iterable<Comparison> {
  yield equal(at("request.carried_forward"), number(0), {
    subject: "concluded.carried_forward",
    zh: `正文称“${raw}”，表格中却有结转下年度继续办理的申请`,
    en: `The text says “${raw}”, but the table carries requests forward to the next year`,
    places: [place],
    words: place
  });
  yield equal(at("request.outcome.total"), sum(at("request.received"), at("request.carried_in")), {
    subject: "concluded.total",
    zh: `正文称“${raw}”，表格中办结数却不等于新收与上年结转之和`,
    en: `The text says “${raw}”, but in the table those concluded are not all received and carried in`,
    places: [place],
    words: place
  });
}
