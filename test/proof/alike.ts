/** What is right and looks wrong: sentences of two years, typed by hand. */
export interface Alike {
  why: string;
  before: string;
  now: string;
}

export const alike: Alike[] = [
  {
    why: "a change of some who asked is not one of all",
    before: "全年共收到政府信息公开申请64件,其中自然人申请52件。",
    now: "全年共收到政府信息公开申请56件,同比减少12.5%,其中自然人申请47件,同比减少9.62%。"
  },
  {
    why: "as much as last year is said of the rate",
    before: "全年共收到政府信息公开申请64件,办结率100%。",
    now: "全年共收到政府信息公开申请56件,办结率100%,与上年持平。"
  },
  {
    why: "516.49 % may be cut to 516 %",
    before: "全年共受理各类业务66786件。",
    now: "全年共受理各类业务411731件,同期相比增加516%。"
  },
  {
    why: "one for two is half",
    before: "全年共收到政府信息公开申请2件。",
    now: "全年共收到政府信息公开申请1件,同比减少50%。"
  },
  {
    why: "as many as last year, and another measure that is not",
    before: "全年共收到政府信息公开申请2件。主动公开政府信息30条。",
    now: "全年共收到政府信息公开申请2件,与去年持平。主动公开政府信息34条。"
  },
  {
    why: "a sum within a sentence that is right",
    before: "无。",
    now: "行政许可事项由226项减少至39项,减少187项。"
  },
  {
    why: "nearly as many",
    before: "全年共收到政府信息公开申请100件。",
    now: "全年共收到政府信息公开申请103件,与上年基本持平。"
  },
  {
    why: "about so many: nothing exact follows",
    before: "全年接待办事群众约18万人次。",
    now: "全年接待办事群众约21万人次,同比增长15%。"
  },
  {
    why: "three tenths, as they are said",
    before: "全年共收到政府信息公开申请10件。",
    now: "全年共收到政府信息公开申请13件,同比增长三成。"
  },
  {
    why: "twice as many",
    before: "全年共收到政府信息公开申请6件。",
    now: "全年共收到政府信息公开申请12件,比上年翻一番。"
  },
  {
    why: "some of the parts, and channels that overlap",
    before: "无。",
    now: "全年主动公开政府信息560条,其中网站公开500条,微信公众号公开360条。"
  },
  {
    why: "from nothing to something",
    before: "本年度未收到政府信息公开申请。",
    now: "全年共收到政府信息公开申请3件,比上年增加3件。"
  },
  {
    why: "the earlier figure as it was",
    before: "全年共收到政府信息公开申请35件。",
    now: "全年共收到政府信息公开申请28件,上年为35件,同比下降20%。"
  },
  {
    why: "of fees that are waived nothing was charged",
    before: "无。",
    now: "全年减免行政事业性收费3万元。本年度依申请公开未收取任何费用。"
  },
  {
    why: "a list of which one number is not read",
    before: "无。",
    now: "因政府信息公开引发行政复议4件,维持2件、纠正1件、未结1件。"
  },
  {
    why: "other ways of answering, which the form does not name",
    before: "无。",
    now: "全年办结政府信息公开申请57件,其中予以公开26件;部分公开6件;无法提供20件;其他情形5件。"
  },
  {
    why: "what came by one platform is a part of what came",
    before: "无。",
    now: "全年共收到政府信息公开申请56件,通过平台收到40件,邮寄收到14件,现场2件。"
  }
];
