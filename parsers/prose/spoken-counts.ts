import {matchesOf} from "#parsers/matches.ts";
import {parseNumeral} from "#parsers/values/numeral.ts";

/** A count in words, and the digits that stand for it: 三十八件 is 38件. */
export interface SpokenCount {
  start: number;
  end: number;
  digits: string;
}

const one = "[一二三四五六七八九]";
const tens = `${one}?十${one}?`;
const hundreds = `[一二两三四五六七八九]百(?:零${one}|${one}十${one}?)?`;
const thousands = `[一二两三四五六七八九]千(?:零(?:${one}十${one}?|${one})|${hundreds})?`;
const numeral = "零〇一二两三四五六七八九十百千万亿廿卅";
/** 第三十八条, 每一件, 三、五件, 十九届三次全会: no count, or one that is not certain. */
const noCount = `(?<![\\d.,点第每同统唯某任逐这那哪另之几届分${numeral}]|[${numeral}][、至到-]|数(?=[十百千]))`;
const case_ =
  "件(?!事(?!项)|件)|份(?!额|子|力)|宗|起(?![来草始诉步])|例(?![如行外子])|条(?![例件款线龙心])|篇";
const any = `${case_}|人(?![大员社民才工均口力事文类])|名(?![录单义称额片优])|次|个|项|期(?![间限])|场(?!所)|家|户(?!籍)|元(?!旦|素)`;
// 无一例复议, 未接到一件举报 say that there is none.
const count = new RegExp(
  `${noCount}(?:(?:${thousands}|${hundreds}|${tens})(?=[余多]?(?:${any}))` +
    `|[二两三四五六七八九](?=${case_}|次|期(?![间限]))|(?<![无未没][^，。；,;]{0,4})一(?=(?!起)(?:${case_}))` +
    "|零(?=[条次份起例宗篇])|(?<=[数量开议讼请诉复理为是])零(?=件(?:[，。；;、,）)]|$)))",
  "g"
);

/** Counts in words before the unit of what is counted, in a text of simplified characters. */
export function findSpokenCounts(text: string): SpokenCount[] {
  return matchesOf(text, count).flatMap(({index: start, 0: words}) => {
    const value = parseNumeral(words);
    return value === null ? [] : [{start, end: start + words.length, digits: String(value)}];
  });
}
