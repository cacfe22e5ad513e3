/** What a document is that is left out, said in Chinese as in English. */
import {expect, test} from "vitest";
import type {LeftOut} from "#data/schema/reading.ts";
import {whyInChinese} from "#pipeline/left-out-words.ts";
import {readAny, readText} from "#test/printed/read.ts";
import {toUtf8} from "#test/printed/text.ts";

const matter = "为进一步做好工作,结合本地实际,提出以下内容,请结合工作认真研究,抓好落实。";

test.each([
  ["青禾县2023年政务公开工作要点", "它是计划或方案，不是年度报告"],
  ["青禾县2022年度政务公开第三方评估报告", "它是考核、评估一类的文件，不是年度报告"],
  ["关于做好2022年政府信息公开工作年度报告编制工作的通知", "它是通知，不是年度报告"],
  ["青禾县2022年政府信息公开工作年度报告起草说明", "它是编制或起草说明，不是年度报告"],
  ["青禾县教育局2022年上半年政府信息公开工作总结", "它只是半年、季度或月份的报告，不是年度报告"],
  ["青禾县教育局2022年工作总结", "它是工作总结，不是政府信息公开年度报告"],
  ["2022年度工作总结及2023年工作计划", "它是工作总结，不是政府信息公开年度报告"],
  ["青禾县教育局2022年度部门决算", "它是预算或决算，不是年度报告"],
  ["青禾县2022年法治政府建设年度报告", "它是法治政府建设报告，不是政府信息公开年度报告"],
  ["青禾县教育局2022年政府网站工作年度报表", "它是政府网站年度报表，不是政府信息公开年度报告"],
  ["青禾县教育局2023年工作要点", "它是计划或方案，不是年度报告"],
  ["青禾县教育局权责清单", "它是别的指南或目录，不是年度报告"],
  ["关于开展2023年安全检查的通知", "它是别的事项的通知或公告，不是年度报告"],
  ["青禾县信访工作2022年年度报告", "它是别的事项的年度报告，不是政府信息公开年度报告"],
  ["县教育局召开全县教育工作会议", "它是别的新闻，不是年度报告"],
  ["青禾县2022年政府信息公开工作年度报告汇总", "它是目录或清单，不是年度报告"],
  ["青禾县中小学名录", "它没有年度报告的标题、章节或正文"]
])("%s", (title, said) => {
  const [read] = readText(`${title}\n发布时间:2023-01-20\n${matter}`).documents;
  expect(whyInChinese(read as LeftOut)).toBe(said);
});

test("the menu of a site is no title", async () => {
  const title = "青禾县教育局2022年部门预算公开";
  const page = `<title>${title}-青禾县人民政府</title><div><a>首页</a><a>新闻</a></div><h1>${title}</h1><p>一、总体情况</p><p>2022年收入预算3200万元,行政事业性收费收入120万元,政府采购预算56万元,比上年有所增加。</p>`;
  const [read] = (await readAny(toUtf8(page))).documents;
  expect(read).toMatchObject({kind: "left_out", title});
  expect(whyInChinese(read as LeftOut)).toBe("它是预算或决算，不是年度报告");
});
