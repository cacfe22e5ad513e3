/** What a passage says of all, and what it says of some only: 均已办结, 未发生, and lists with their whole. */
import {describe, expect, test} from "vitest";
import {readSentence} from "#test/sentences/read.ts";

const read = (sentence: string) =>
  readSentence({year: 2022, section: "总体情况", body: null, sentence});
const said = (sentence: string, kind: string) =>
  read(sentence).statements.flatMap((one) => (one.kind === kind ? one.raw : []));

describe("all requests of the year are concluded", () => {
  test.each([
    ["2022年收到政府信息公开申请56件，均已办结。", "均已办结"],
    ["2022年收到政府信息公开申请56件，已全部办结。", "已全部办结"],
    ["2022年收到政府信息公开申请56件，同比减少12.5%，均已办理完毕。", "均已办理完毕"],
    ["截至2022年12月31日，收到政府信息公开申请56件，均已依法办结。", "均已依法办结"],
    ["2022年受理政府信息公开申请56件。所有申请全部办结。", "全部办结"],
    ["全年收到政府信息公开申请56件，全部办结，无结转。", "全部办结"],
    ["全年受理政府信息公开申请56件，全部按期办结，没有结转下年度的申请。", "全部按期办结"]
  ])("%s", (sentence, raw) => expect(said(sentence, "concluded")).toEqual([raw]));
});

describe("answers in time, and what is said of some requests, are not all concluded", () => {
  test.each([
    "2022年共收到政府信息公开申请56件，均在法定期限内予以答复。",
    "2022年收到政府信息公开申请56件，均已按期答复。",
    "2022年收到政府信息公开申请56件，均已按期办结。",
    "2022年收到政府信息公开申请56件，均已答复。",
    "上年无结转，全年收到政府信息公开申请56件，全部按期办结。",
    "收到政府信息公开申请56件，全部按期办结，无逾期，结转2件。",
    "收到政府信息公开申请56件，全部办结，上年结转3件。",
    "2022年共收到政府信息公开申请56件，除2件结转下年度继续办理外，均已按时答复。",
    "2022年共收到政府信息公开申请56件，除2件外，均已办结。",
    "2022年共收到政府信息公开申请56件，均按时答复，答复率100%。其中12月30日收到的2件结转至2023年办理。",
    "全年共收到政府信息公开申请56件，到期申请均已答复。",
    "全年共收到政府信息公开申请56件，到期申请均已办结。",
    "所有到期应答复的政府信息公开申请均按时答复。",
    "收到政府信息公开申请56件，全部受理，当年答复54件，上年结转3件全部答复完毕。",
    "共收到政府信息公开申请56件，当年办结54件，2件结转下年度；上年结转3件全部办结。",
    "全年新收政府信息公开申请56件，上年结转3件已于一季度全部答复完毕，新收政府信息公开申请已答复54件，尚有2件在办。",
    "上年结转3件，全部按期答复，全年办结57件，结转2件。",
    "截至2022年12月31日，应于年内答复的57件申请全部按期办结，尚有2件在法定期限内办理。",
    "2022年收到政府信息公开申请56件，已全部按照法定时限办理，其中2件结转下年度办理。",
    "2022年收到政府信息公开申请56件。截至2023年1月15日，所有申请均已办结。",
    "2022年收到政府信息公开申请56件，其中网上申请40件，均已办结；信函申请16件。",
    "2022年收到政府信息公开申请56件，办结率100%。",
    "2022年收到政府信息公开申请56件，未全部办结。",
    "已办结的申请中，予以公开26件。"
  ])("%s", (sentence) => expect(said(sentence, "concluded")).toEqual([]));
});

describe("none of a kind, for one cause, for a part of the year, new or lost: a note, and no 0", () => {
  test.each([
    ["全年未产生复议纠错、诉讼败诉案件。", "未产生复议纠错、诉讼"],
    [
      "没有发生因不依法履行主动公开义务而引发的行政复议和行政诉讼。",
      "没有发生因不依法履行主动公开义务而引发的行政复议和行政诉讼"
    ],
    ["未因信息公开不及时引发行政复议、诉讼。", "未因信息公开不及时引发行政复议、诉讼"],
    ["2022年未发生新的行政复议案件。", "未发生新的行政复议"],
    ["2022年没有新发生行政诉讼。", "没有新发生行政诉讼"],
    ["全年未发生其他行政诉讼案件。", "未发生其他行政诉讼"],
    ["全年未收到要求提供公开出版物的申请。", "未收到要求提供公开出版物的申请"],
    ["2022年上半年未收到政府信息公开申请。", "未收到政府信息公开申请"],
    ["2022年1至6月，未收到政府信息公开申请。", "未收到政府信息公开申请"],
    ["除政府信息公开申请外，未收到其他申请。", "未收到其他申请"],
    ["未收到第三方提出的政府信息公开申请。", "未收到第三方提出的政府信息公开申请"],
    ["未收到企业提出的政府信息公开申请。", "未收到企业提出的政府信息公开申请"],
    ["未收到涉及商业秘密的政府信息公开申请。", "未收到涉及商业秘密的政府信息公开申请"]
  ])("%s", (sentence, raw) => {
    const {observations, statements, notes} = read(sentence);
    expect([observations, statements]).toEqual([[], []]);
    expect(notes.map((note) => note.raw)).toEqual([raw]);
  });
});

describe("none at all is a 0", () => {
  test.each([
    ["本年度未收到政府信息公开申请。", ["request.received"]],
    ["2022年1月1日至12月31日，未收到政府信息公开申请。", ["request.received"]],
    ["2022年1—12月，未收到政府信息公开申请。", ["request.received"]],
    ["未收到公民、法人或者其他组织提出的政府信息公开申请。", ["request.received"]],
    ["全年未收到任何单位和个人的政府信息公开申请。", ["request.received"]],
    ["未发生因政府信息公开引起的行政复议、行政诉讼案件。", ["review.total", "litigation.total"]],
    ["没有因政府信息公开工作引起的行政诉讼。", ["litigation.total"]],
    ["2022年我局未被提起行政诉讼。", ["litigation.total"]]
  ])("%s", (sentence, indicators) => {
    const {observations, notes} = read(sentence);
    expect(observations.map(({indicator, value}) => [indicator, value])).toEqual(
      indicators.map((indicator) => [indicator, 0])
    );
    expect(notes).toEqual([]);
  });
});

describe("a list is complete where every number of it is read, and nothing is left over", () => {
  test.each([
    ["因政府信息公开引发行政复议4件，维持2件、纠正1件、未结1件。", true],
    ["因政府信息公开引发行政复议4件，维持2件、纠正1件，其余正在审理。", false],
    ["因政府信息公开引发行政复议4件，维持3件、纠正1件。", true],
    ["答复政府信息公开申请57件，其中予以公开32件，不予公开1件，无法提供20件，其他4件。", true],
    ["答复政府信息公开申请57件，其中予以公开32件，不予公开1件，无法提供20件，其他5件。", false],
    [
      "办结政府信息公开申请57件，其中予以公开26件，占45.6%；部分公开6件，占10.5%；无法提供20件，占35.1%；不予公开、不予处理等其他情形5件。",
      false
    ],
    ["2022年共收到政府信息公开申请56件，通过平台收到40件，邮寄收到14件，现场2件。", false],
    ["2022年共收到政府信息公开申请56件，其中网络申请40件，信函申请14件，当面申请2件。", true],
    [
      "收到政府信息公开申请56件，同比减少8件，其中当面申请2件、信函14件、网络40件；行政复议2件。",
      true
    ],
    ["主动公开政府信息1630条，其中财政类6条、工作动态类1600条、其他24条。", true]
  ])("%s is complete: %s", (sentence, complete) => {
    const lists = read(sentence).statements.filter((one) => one.kind === "parts");
    expect(lists.map((one) => one.complete)).toEqual([complete]);
  });
});

test("what is received by one way is not what is received", () => {
  const {observations} = read("2022年共收到政府信息公开申请56件，通过平台收到40件，邮寄收到14件。");
  const received = observations.filter(({indicator}) => indicator === "request.received");
  expect(received.map(({value}) => value)).toEqual([56]);
});

test.each([
  ["2022年共收到政府信息公开申请38件，加上结转的2件，全年应办40件。", [2]],
  ["2022年共收到政府信息公开申请38件，连同结转办理的2件申请，共办理40件。", [2]],
  // 36 and 2 are 38: it may as well be what goes on to the next year
  ["2022年共收到政府信息公开申请38件，办结36件，加上结转2件。", []]
])("%s", (sentence, carriedIn) => {
  const {observations} = read(sentence);
  const carried = observations.filter(({indicator}) => indicator.startsWith("request.carried_"));
  expect(carried.map(({value}) => value)).toEqual(carriedIn);
  expect(carried.every(({indicator}) => indicator === "request.carried_in")).toBe(true);
});
