import type {LeftOut} from "#data/schema/reading.ts";

/** What a document is that is no report, as the readers tell it. */
const kinds: Partial<Record<LeftOut["is"], string>> = {
  guide: "它是政府信息公开指南，不是年度报告",
  list: "它是文档列表页；请下载其中链接的文档",
  attachment: "它的正文只在附件或图片中；请下载附件再读",
  error: "它是报错的网页",
  script: "它的内容全由脚本生成；请另存浏览器中显示的页面"
};

/** What the readers call it in English, where that says more than the kind, and the same in Chinese. */
const named: [RegExp, string][] = [
  [/^it is a notice that is forwarded/, "它是转发的通知，不是年度报告"],
  [/^it is a circular/, "它是通报，不是年度报告"],
  [/^it is a notice to/, "它是通知，不是年度报告"],
  [/^it is a form to be filled in/, "它是待填写的样表或模板，不是年度报告"],
  [/^it is news of something else/, "它是别的新闻，不是年度报告"],
  [/^it is news/, "它是关于年度报告的新闻，不是年度报告"],
  [/^it is an explanation of how/, "它是编制或起草说明，不是年度报告"],
  [/^it is an explanation/, "它是解读，不是年度报告"],
  [/^it is a report on government under law/, "它是法治政府建设报告，不是政府信息公开年度报告"],
  [/^it is a table on a web site/, "它是政府网站年度报表，不是政府信息公开年度报告"],
  [/^it is a notice on something else/, "它是别的事项的通知或公告，不是年度报告"],
  [/^it is a guide to something else/, "它是别的指南或目录，不是年度报告"],
  [/^it is a summary of work/, "它是工作总结，不是政府信息公开年度报告"],
  [/^it is an annual report on something else/, "它是别的事项的年度报告，不是政府信息公开年度报告"],
  [/^it is an assessment/, "它是考核、评估一类的文件，不是年度报告"],
  [/^it is a plan/, "它是计划或方案，不是年度报告"],
  [/^it is a rule/, "它是制度、办法或意见，不是年度报告"],
  [/^it is a catalogue/, "它是目录或清单，不是年度报告"],
  [/^it is a table or a form/, "它是单独的表格，不是年度报告"],
  [/^it is a budget/, "它是预算或决算，不是年度报告"],
  [/^it is a report on a part of a year/, "它只是半年、季度或月份的报告，不是年度报告"],
  [/^it is of another matter/, "它讲的是别的事项，不是年度报告"],
  [/^its title is no annual report's/, "它的标题不是年度报告的标题"],
  [/^it has the title .* no text/, "它有年度报告的标题，却没有正文"],
  [/^it has the tables/, "它只有年度报告的表格，没有报告；请与报告一并读入"],
  [
    /^it is the appendix/,
    "它只是年度报告的附表（政府信息公开情况统计表），没有报告；请与报告一并读入"
  ]
];

/** In Chinese why a document is left out: by the readers' reason, else by its kind. */
export const whyInChinese = ({is, reason}: Pick<LeftOut, "is" | "reason">): string =>
  kinds[is] ?? named.find(([said]) => said.test(reason))?.[1] ?? "它没有年度报告的标题、章节或正文";
