import {number, present} from "#pipeline/comparison.ts";
import type {Check} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "info",
  title: {zh: "附表未附", en: "An appendix that is named and not there"},
  page: {
    compares: {
      zh: "正文提到或文末列出（附件：…统计表）的附表，与所收文件中实有的附表。",
      en: "An appendix that the text names, or that is announced under it (附件：…统计表), with what the document holds."
    },
    why: {
      zh: "2014至2018年度的统计数主要在附表中。正文说有附表而文件中没有，这些数就无从得到。",
      en: "For 2014 to 2018 most statistics stand in the appendix. Where the text names one that is not there, those figures cannot be had."
    },
    basis: {
      zh: "国办发〔2014〕32号所附《政府信息公开情况统计表》；报告自己的目录。",
      en: "The statistical table of 国办发〔2014〕32号; the report's own list of contents."
    },
    spares: {
      zh: "附表可能另作附件发布：未收入本项目，或另成一个文件而未计入（见 documents 的 reason），不等于没有编制。",
      en: "It may have been published as a file of its own that we do not hold, or hold and leave out (see the reason in documents); that it was never made is not said."
    }
  },
  *compare({statements}) {
    for (const statement of statements)
      if (statement.kind === "appendix")
        yield present(number(Number(statement.present)), number(1), {
          subject: "appendix",
          zh: `正文提到“${statement.raw}”，所收文件中没有`,
          en: `The text names “${statement.raw}”, which is not in the document`,
          places: [statement.place]
        });
  }
} satisfies Check;
