/** Every phrase that can be read has a sentence in which it is. */
import {describe, expect, test} from "vitest";
import {allPhrases} from "#parsers/phrases.ts";
import type {Phrase} from "#parsers/phrases/phrase.ts";
import type {Dictionary} from "#parsers/template.ts";
import {readSentence} from "#test/sentences/read.ts";

/** A year in which each dictionary holds. */
const years: Record<Dictionary, number> = {until2018: 2016, from2019: 2022};

const readIn = (year: number, sentence: string) =>
  readSentence({year, section: null, body: null, sentence}).observations;

/** A phrase in each year in which it has a figure; `{topic}` is whatever is spoken of. */
const rows = allPhrases.flatMap(({indicator, applicant, example}: Phrase) =>
  Object.entries(years).flatMap(([form, year]) => {
    const named = typeof indicator === "string" ? indicator : indicator[form as Dictionary];
    return named === null ? [] : [{named, applicant: applicant ?? null, year, example}];
  })
);
const shown = rows.filter(({example}) => example !== "");

describe("the example of a phrase has its figure", () => {
  test.each(shown)("$year $named: $example", ({named, applicant, year, example}) => {
    const pattern = new RegExp(`^${named.replaceAll(".", "\\.").replace("{topic}", "\\w+")}$`);
    const found = readIn(year, example).filter(
      (figure) => pattern.test(figure.indicator) && figure.applicant === applicant
    );
    expect(found).not.toEqual([]);
  });
});

/** What may become of a request, in the words of the forms, and the figure before 2019 and since. */
const answers: [words: string, until2018: string | null, from2019: string | null][] = [
  ["予以公开", "granted", "granted"],
  ["同意公开答复的", "granted", "granted"],
  ["部分公开", "partly_granted", "partly_granted"],
  ["同意部分公开答复的", "partly_granted", "partly_granted"],
  ["不予公开", "denied", "denied"],
  ["不同意公开答复的", "denied", "denied"],
  ["属于已主动公开范围的", "already_public", null],
  ["不属于本机关公开的", "not_responsible", null],
  ["申请信息不存在的", "not_existing", null],
  ["告知作出更改补充的", "asked_to_amend", null],
  ["告知通过其他途径办理的", "referred", null],
  ["涉及国家秘密的", "denied.state_secret", "denied.state_secret"],
  ["属于国家秘密", "denied.state_secret", "denied.state_secret"],
  ["其他法律行政法规禁止公开", null, "denied.prohibited_by_law"],
  ["危及“三安全一稳定”", "denied.security_stability", "denied.security_stability"],
  ["保护第三方合法权益", null, "denied.third_party_rights"],
  ["涉及商业秘密的", "denied.trade_secret", null],
  ["涉及个人隐私的", "denied.privacy", null],
  ["不是《条例》所指政府信息的", "denied.not_government_information", null],
  ["法律法规规定的其他情形", "denied.other_law", null],
  ["属于三类内部事务信息", null, "denied.internal_affairs"],
  ["属于四类过程性信息", null, "denied.deliberative"],
  ["属于行政执法案卷", null, "denied.enforcement_files"],
  ["属于行政查询事项", null, "denied.registry_lookup"],
  ["无法提供", null, "unavailable"],
  ["本机关不掌握相关政府信息", null, "unavailable.not_held"],
  ["没有现成信息需要另行制作", null, "unavailable.not_existing"],
  ["补正后申请内容仍不明确", null, "unavailable.unclear"],
  ["不予处理", null, "not_processed"],
  ["信访举报投诉类申请", null, "not_processed.petition"],
  ["重复申请", null, "not_processed.duplicate"],
  ["要求提供公开出版物", null, "not_processed.publication"],
  ["无正当理由大量反复申请", null, "not_processed.excessive"],
  ["要求行政机关确认或重新出具已获取信息", null, "not_processed.reissue"],
  ["其他处理", null, "other"],
  ["申请人无正当理由逾期不补正、行政机关不再处理其", null, "other.no_correction"],
  ["申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其", null, "other.unpaid_fee"]
];

const printed = answers.flatMap(([words, until2018, from2019]) => [
  ...(until2018 === null ? [] : [{year: 2016, words, named: `request.reply.${until2018}`}]),
  ...(from2019 === null ? [] : [{year: 2022, words, named: `request.outcome.${from2019}`}])
]);

describe("what became of requests, in the words of the forms", () => {
  test.each(printed)("$year $words: $named", ({year, words, named}) => {
    const figures = readIn(year, `收到政府信息公开申请9件，其中${words}2件。`);
    const read = figures.map(({indicator, value}) => `${indicator} = ${value}`);
    expect(read).toEqual(["request.received = 9", `${named} = 2`]);
  });

  test("every phrase without an example has its words here", () => {
    const bare = rows.filter(({example}) => example === "");
    const shownHere = new Set(printed.map(({year, named}) => `${year} ${named}`));
    expect(bare.length).toBeGreaterThan(30);
    expect(bare.filter(({year, named}) => !shownHere.has(`${year} ${named}`))).toEqual([]);
  });
});
