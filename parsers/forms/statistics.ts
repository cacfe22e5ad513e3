import type {Form} from "#parsers/template.ts";

const disclosed = {
  "(一)主动公开政府信息数(不同渠道和方式公开相同信息计1条)": {
    "": "disclosure.items",
    "其中:主动公开规范性文件数": "normative_document.disclosed",
    制发规范性文件总数: "normative_document.issued"
  },
  "(二)通过不同渠道和方式公开政府信息的情况": {
    "1.政府公报公开政府信息数": "disclosure.channel.gazette",
    "2.政府网站公开政府信息数": "disclosure.channel.website",
    "3.政务微博公开政府信息数": "disclosure.channel.weibo",
    "4.政务微信公开政府信息数": "disclosure.channel.wechat",
    "5.其他方式公开政府信息数": "disclosure.channel.other"
  }
};

const responses = {
  "(一)回应公众关注热点或重大舆情数(不同方式回应同一热点或舆情计1次)": "response.topics",
  "(二)通过不同渠道和方式回应解读的情况": {
    "1.参加或举办新闻发布会总次数": {
      "": "response.press_conferences",
      "其中:主要负责同志参加新闻发布会次数": "response.press_conferences_by_head"
    },
    "2.政府网站在线访谈次数": {
      "": "response.online_interviews",
      "其中:主要负责同志参加政府网站在线访谈次数": "response.online_interviews_by_head"
    },
    "3.政策解读稿件发布数": "response.interpretations",
    "4.微博微信回应事件数": "response.social_media",
    "5.其他方式回应事件数": "response.other"
  }
};

const denied = {
  "": "request.reply.denied",
  "其中:1.涉及国家秘密": "request.reply.denied.state_secret",
  "2.涉及商业秘密": "request.reply.denied.trade_secret",
  "3.涉及个人隐私": "request.reply.denied.privacy",
  "4.危及国家安全、公共安全、经济安全和社会稳定": "request.reply.denied.security_stability",
  "5.不是《条例》所指政府信息": "request.reply.denied.not_government_information",
  "6.法律法规规定的其他情形": "request.reply.denied.other_law"
};

const requests = {
  "(一)收到申请数": {
    "": "request.received",
    "1.当面申请数": "request.channel.in_person",
    "2.传真申请数": "request.channel.fax",
    "3.网络申请数": "request.channel.online",
    "4.信函申请数": "request.channel.letter"
  },
  "(二)申请办结数": {
    "": "request.concluded",
    "1.按时办结数": "request.concluded_on_time",
    "2.延期办结数": "request.concluded_extended"
  },
  "(三)申请答复数": {
    "": "request.replied",
    "1.属于已主动公开范围数": "request.reply.already_public",
    "2.同意公开答复数": "request.reply.granted",
    "3.同意部分公开答复数": "request.reply.partly_granted",
    "4.不同意公开答复数": denied,
    "5.不属于本行政机关公开数": "request.reply.not_responsible",
    "6.申请信息不存在数": "request.reply.not_existing",
    "7.告知作出更改补充数": "request.reply.asked_to_amend",
    "8.告知通过其他途径办理数": "request.reply.referred"
  }
};

const capacity = {
  "(一)政府信息公开工作专门机构数": "capacity.units",
  "(二)设置政府信息公开查阅点数": "capacity.reading_points",
  "(三)从事政府信息公开工作人员数": {
    "": "capacity.staff",
    "1.专职人员数(不包括政府公报及政府网站工作人员数)": "capacity.staff_full_time",
    "2.兼职人员数": "capacity.staff_part_time"
  },
  "(四)政府信息公开专项经费(不包括用于政府公报编辑管理及政府网站建设维护等方面的经费)":
    "capacity.budget"
};

/** 政府信息公开情况统计表: nine groups, one number a row, each with its unit. */
export const statistics: Form = {
  about: "政府信息公开情况统计表",
  title: "政府信息公开情况统计表",
  origin: "statistics",
  furniture: ["统计指标", "单位"],
  rows: {
    "一、主动公开情况": disclosed,
    "二、回应解读情况": responses,
    "三、依申请公开情况": requests,
    "四、行政复议数量": {
      "": "review.total",
      "(一)维持具体行政行为数": "review.upheld",
      "(二)被依法纠错数": "review.corrected",
      "(三)其他情形数": "review.other"
    },
    "五、行政诉讼数量": {
      "": "litigation.total",
      "(一)维持具体行政行为或者驳回原告诉讼请求数": "litigation.upheld",
      "(二)被依法纠错数": "litigation.corrected",
      "(三)其他情形数": "litigation.other"
    },
    "六、举报投诉数量": "complaint.total",
    "七、依申请公开信息收取的费用": "request.fees_charged",
    "八、机构建设和保障经费情况": capacity,
    "九、政府信息公开会议和培训情况": {
      "(一)召开政府信息公开工作会议或专题会议数": "training.meetings",
      "(二)举办各类培训班数": "training.courses",
      "(三)接受培训人员数": "training.attendees"
    }
  },
  columns: {统计数: "own"},
  units: {
    counts: ["条", "件", "次", "篇", "个", "人", "人次", "份", "项", "场", "期", "家", "处", "起"],
    money: "万元"
  },
  // Local forms before 2014: 指标名称 | 计量单位 | 代码 | 本期实际 | 本年累计, and columns for a whole area's bodies.
  headers: {
    furniture: ["指标名称", "指标", "计量单位"],
    own: ["统计数", "统计数据", "数据", "数量", "数值", "本年累计", "本年数", "本年度", "本年"],
    besides: [
      ...["代码", "序号", "行次", "备注", "说明"],
      ...["增减", "同比", "同比增减", "同比增长", "比上年增减", "增减率", "增长率", "变化情况"],
      ...["本期实际", "本期", "历年累计", "累计", "上年", "上年数", "上年同期", "去年"]
    ]
  },
  key: (row) => ({indicator: row})
};
