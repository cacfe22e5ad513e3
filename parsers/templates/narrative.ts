import type {Template} from "#parsers/template.ts";

/** 2008 to 2018: parts in the body's own words; there was no table that every body had to print. */
export default {
  basis: "国务院令第492号",
  from: 2008,
  to: 2018,
  dictionary: "until2018",
  sections: {
    概述: [
      "概述",
      "概况",
      "总体情况",
      "基本情况",
      "基本工作情况",
      "工作情况综述",
      "组织领导",
      "总体工作"
    ],
    主动公开: ["主动公开", "政府信息公开情况", "公开的主要内容"],
    依申请公开: ["依申请公开", "申请公开政府信息", "政府信息公开申请情况", "公开申请办理"],
    收费及减免: ["收费", "费用"],
    复议诉讼: ["复议", "诉讼", "申诉"],
    问题与改进: ["问题", "改进措施", "改进情况", "不足"],
    其他: ["其他事项", "需要说明的事项", "需要报告的事项", "其他需要", "其它需要"]
  },
  expected_by: "opening",
  forms: []
} satisfies Template;
