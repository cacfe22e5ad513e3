/** 收到8件，均已答复，其中…: the answers are parts of what came in, where the words say so and of nothing else. */
import {expect, test} from "vitest";
import {readSentence} from "#test/sentences/read.ts";

/** The parts that the received requests are said to have, and whether these are said to be all. */
function partsOfReceived(sentence: string): [string[], boolean][] {
  const {statements} = readSentence({
    ...{year: 2021, section: "section-3", body: "某县财政局"},
    sentence
  });
  return statements.flatMap((each) =>
    each.kind === "parts" && each.whole.endsWith("/request.received~1")
      ? [[each.parts.map((part) => part.split("/").at(-1)!), each.complete]]
      : []
  );
}

const [granted, partly, denied] = ["granted", "partly_granted", "denied"].map(
  (answer) => `request.outcome.${answer}~1`
);

test.each([
  ["收到政府信息公开申请8件，均已答复，其中同意公开6件，不予公开3件。", [granted, denied], false],
  [
    "收到政府信息公开申请8件，已全部按期答复，予以公开5件、部分公开2件、不予公开1件。",
    [granted, partly, denied],
    true
  ],
  [
    "收到政府信息公开申请8件。均已按时办结。其中，同意公开6件，不予公开2件。",
    [granted, denied],
    false
  ],
  ["收到政府信息公开申请8件，答复率100%，其中同意公开6件，不予公开2件。", [granted, denied], false],
  [
    "收到政府信息公开申请8件，比上年增加2件，均在规定期限内答复，其中同意公开6件，不予公开2件。",
    [granted, denied],
    false
  ],
  ["收到政府信息公开申请8件，均已答复，不予公开2件，其余均予以公开。", [denied], false],
  // What is divided again, and what answers other requests, are no more of them.
  [
    "收到政府信息公开申请8件，均已答复，其中同意公开6件（部分公开2件），不予公开2件。",
    [granted],
    false
  ],
  [
    "收到政府信息公开申请8件，均已答复，其中同意公开6件，不予公开2件；受理信访3件，不予公开3件。",
    [granted, denied],
    false
  ]
])("%s", (sentence, parts, complete) => {
  expect(partsOfReceived(sentence)).toEqual([[parts, complete]]);
});

test.each([
  // Last year's were answered too.
  "收到政府信息公开申请8件，上年结转1件，均已答复，其中同意公开6件，不予公开3件。",
  "上年结转1件。收到政府信息公开申请8件，均已答复，其中同意公开6件，不予公开3件。",
  // Not all that came in were answered.
  "收到政府信息公开申请8件，撤回1件，均已答复，其中同意公开5件，不予公开2件。",
  "收到政府信息公开申请8件，答复7件，其中同意公开5件，不予公开2件。",
  "收到政府信息公开申请8件，答复率90%，其中同意公开5件，不予公开2件。",
  "收到政府信息公开申请8件，均已答复，其中同意公开6件，不予公开3件（含上年1件）。",
  // One request may be answered in several ways.
  "收到政府信息公开申请8件，均已答复，一件含多项内容的分别计算，其中同意公开6件，不予公开3件。",
  "收到政府信息公开申请8件，均已答复，其中同意公开6件，告知补正2件，不予公开2件。",
  // The same answer is told twice.
  "收到政府信息公开申请8件，均已答复，不予公开3件，同意公开5件，不予公开3件均说明理由。",
  // Nothing says that these are the answers to them.
  "收到政府信息公开申请8件。同意公开6件，不予公开3件。",
  "收到政府信息公开申请约8件，均已答复，其中同意公开6件，不予公开3件。",
  "收到政府信息公开申请8件，均已答复，办理信访3件，不予公开3件。"
])("%s makes no parts of what came in", (sentence) => {
  expect(partsOfReceived(sentence)).toEqual([]);
});
