import {
  elseBy,
  equal,
  lacking,
  minus,
  stated,
  sum,
  type Comparison,
  type Term,
  type Words
} from "#pipeline/comparison.ts";
import type {Check, SeriesView} from "#pipeline/view.ts";

const kinds: Record<Kind, Words> = {
  regulation: {zh: "规章", en: "regulations"},
  normative_document: {zh: "行政规范性文件", en: "normative documents"}
};

export default {
  scope: "series",
  severity: "error",
  title: {zh: "现行有效件数接不上", en: "Documents in force do not follow from last year’s"},
  page: {
    compares: {
      zh: "上年现行有效件数加本年制发件数减本年废止件数，与本年现行有效件数（规章、行政规范性文件各算一次）。",
      en: "Those in force last year, plus those issued, less those repealed this year, with those in force this year; once for regulations, once for normative documents."
    },
    why: {
      zh: "文件不会自行失踪：上年有效而本年既未废止也不再有效，两年中必有一处填错。",
      en: "Documents do not vanish: where one was in force last year and is now neither repealed nor in force, one of the two reports is wrong."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号所附格式第二部分，第二十条第（一）项。",
      en: "Section 2 of the form of 国办公开办函〔2021〕30号, article 20 item (一)."
    },
    spares: {
      zh: "不说明哪一年填错。有效期届满自动失效而未计入废止的文件、机构合并划转也会造成不等，报告自己说明了的（另有1件有效期届满自动失效、上年漏统2件），不作判断。本年报告说明上年件数应为多少的，按所说的数比较。2021年以前的格式没有“现行有效件数”，不作判断。",
      en: "It does not say which year is wrong. Documents that lapsed and were not counted as repealed, or a merger of bodies, may also be the reason; where the report says so itself, nothing is judged. Where this year's report says what last year's number should have been, that is compared. Forms before 2021 have no stock, and nothing is judged."
    }
  },
  *compare(years) {
    for (const kind of ["regulation", "normative_document"] as const)
      if (years[1].has(`${kind}.in_force`)) yield compareStock(kind, years);
  }
} satisfies Check;

type Kind = "regulation" | "normative_document";

/** By last year's own report; where that fails, by what this one says that it should have been. */
function compareStock(kind: Kind, years: SeriesView): Comparison {
  const [before, {at, year}] = years;
  const {zh, en} = kinds[kind];
  const follow = (stock: Term) =>
    equal(sum(stock, at(`${kind}.issued`), minus(at(`${kind}.repealed`))), at(`${kind}.in_force`), {
      subject: kind,
      zh: `${zh}：${before.year}年现行有效件数加${year}年制发、减废止，不等于${year}年现行有效件数`,
      en: `Of ${en}, those in force in ${before.year} plus those issued less those repealed in ${year} are not those in force in ${year}`
    });
  return elseBy(follow(before.at(`${kind}.in_force`)), () => {
    const told = toldNow(`${kind}.in_force`, years);
    const settled = told && follow(told);
    if (settled && settled.verdict !== "fails") return settled;
    return years[1].tellsOfLapse("stock")
      ? follow(unsaid(`${before.report}/${kind}.in_force`))
      : null;
  });
}

/** 另有1件有效期届满自动失效: by how many the stock is other than the form's numbers make it, is not for us to say. */
const unsaid = (of: string): Term => lacking({why: "ambiguous", of});

/** 2022年末现行有效规范性文件应为46件; or the number of that year that this report repeats. */
function toldNow(indicator: string, [{year}, {announced, claims}]: SeriesView): Term | null {
  const again = claims.find(
    (one) => one.kind === "restated" && one.indicator === indicator && one.against === year
  );
  return announced(indicator, year) ?? (again ? stated(again.stated, again.place) : null);
}
