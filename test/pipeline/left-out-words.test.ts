/** What a document is that is left out, said in Chinese as in English. */
import {expect, test} from "vitest";
import type {LeftOut} from "#data/schema/reading.ts";
import {whyInChinese} from "#pipeline/left-out-words.ts";
import {readText} from "#test/printed/read.ts";

const matter = "为进一步做好工作,结合本地实际,提出以下内容,请结合工作认真研究,抓好落实。";

test.each([
  ["青禾县2023年政务公开工作要点", "它是计划或方案，不是年度报告"],
  ["青禾县2022年度政务公开第三方评估报告", "它是考核、评估一类的文件，不是年度报告"],
  ["关于做好2022年政府信息公开工作年度报告编制工作的通知", "它是通知，不是年度报告"],
  ["青禾县2022年政府信息公开工作年度报告起草说明", "它是编制或起草说明，不是年度报告"],
  ["青禾县教育局2022年上半年政府信息公开工作总结", "它只是半年、季度或月份的报告，不是年度报告"],
  ["青禾县教育局2022年工作总结", "它没有年度报告的标题、章节或正文"]
])("%s", (title, said) => {
  const [read] = readText(`${title}\n发布时间:2023-01-20\n${matter}`).documents;
  expect(whyInChinese(read as LeftOut)).toBe(said);
});
