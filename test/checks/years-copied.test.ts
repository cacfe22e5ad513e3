import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";
import type {Case} from "./made.ts";

const says = (text: string, figures: Case = {"service.visitors~1": 9}): Case => ({
  text,
  ...figures
});
const both = (text: string, figures?: Case): Case => ({
  ...says(text, figures),
  before: says(text, figures)
});
const own: Case = {
  ...says("共接待服务对象约50万人次。"),
  before: says("共接待服务对象约35万人次。")
};

cases("years-copied", {
  holds: [
    own,
    // One that is nothing beside others, and one of just one.
    {...own, "request.received~2": 0},
    {...own, "service.visitors~1": 1},
    // What has no figures, or none that could be another.
    both("行政许可处理决定数量\t1234件\t1234件"),
    both("政府信息公开工作取得了较大进步，但是还存在一定差距。"),
    both("受理的各类事项全部按期办结，办结率达到100%。"),
    both("本年度因政府信息公开被申请行政复议0件、行政诉讼0件。"),
    both("自收到申请之日起20个工作日内予以答复，咨询时间为每日8小时。"),
    both("根据国办公开办函〔2021〕30号和《条例》第四十九条第2项编制，邮编255000。"),
    both("联系地址：张店区柳泉路111号创业火炬广场501室，电话0533—3584555。"),
    both("在图书馆、档案馆共设立查阅点3个，配备专职人员5名。"),
    // Another word is another sentence.
    {
      ...says("全年共召开政务公开工作会议12次，组织培训3期。"),
      before: says("全年共召开政务公开专题会议12次，组织培训3期。")
    }
  ],
  breaks: [
    [
      {
        ...says("截至目前，共接待服务对象约50万人次；其他工作正常。", {
          "service.visitors~1": "约50万"
        }),
        before: says("2020年有变化。截至目前，共接待服务对象约50万人次。")
      },
      {
        ...{subject: "service.visitors", says: "共接待服务对象约50万人次", severity: "info"},
        ...{figures: ["county-bureau/2021/service.visitors~1"], relation: "present"},
        ...{left: 0, right: 1, difference: -1, cause_zh: null},
        places: [`${"a".repeat(64)}#b10.s0-18`]
      }
    ],
    [
      {...both("市区两级共召开联合审批视频会19次，为28个项目办理手续。", {})},
      {subject: "text", says: "19次"}
    ],
    // 100 times, and not 100 %.
    [both("全年共召开政务公开工作推进会100次。", {}), {subject: "text", says: "100次"}],
    [
      both("本机关全年收取行政事业性收费12.5万元，同比增长23.7%。", {}),
      {subject: "text", says: "12.5"}
    ]
  ],
  cannotTell: [
    says("共接待服务对象约50万人次。"),
    {
      ...says("共接待服务对象约50万人次。"),
      before: {...says("共接待服务对象约50万人次。"), year: 2019}
    }
  ],
  silent: [{"request.received@total": 9}]
});

test("standing numbers may stay", () => {
  const text = "全县共设立政府信息公开查阅点3个，配备专职人员5名。";
  const figures = {"capacity.reading_points~1": "3", "capacity.staff_full_time~1": "5"};
  expect(examine("years-copied", {text, ...figures, before: {text, ...figures}}).findings).toEqual(
    []
  );
});

/** What is found where both years say the same, with these figures in it. */
const copiedWith = (text: string, figures: Case) => examine("years-copied", both(text, figures));
const said = (text: string, figures: Case) =>
  copiedWith(text, figures).findings.map(({finding, figures: ids}) => [
    finding.split("/").at(-1),
    ids.map((id) => id.split("/").at(-1))
  ]);

test("a sentence is called by its first figure, and has its own figures and no other's", () => {
  const first = "全年召开各类工作会议12次，公开信息30条。";
  const second = "共接待服务对象50人次。";
  const figures = {
    ...{
      "training.meetings~1": "12次",
      "disclosure.items~1": "30条",
      "service.visitors~1": "50人次"
    },
    "request.received@total": 4
  };
  expect(said(first + second, figures)).toEqual([
    ["training.meetings", ["training.meetings~1", "disclosure.items~1"]],
    ["service.visitors", ["service.visitors~1"]]
  ]);
});

test("a figure at either end of a sentence is its own", () => {
  const text = "12次会议先后召开，公开信息共30条。50人次到场，开会共3次；";
  const figures = {
    ...{"training.meetings~1": "12次", "disclosure.items~2": "30条"},
    ...{"service.visitors~3": "50人次", "training.courses~4": "3次"}
  };
  expect(said(text, figures)).toEqual([
    ["training.meetings", ["training.meetings~1", "disclosure.items~2"]],
    ["service.visitors", ["service.visitors~3", "training.courses~4"]]
  ]);
});

test("what is nothing keeps no other number of its sentence from being told", () => {
  const text = "全年收到政府信息公开申请0件，召开会议12次。";
  expect(said(text, {"request.received~1": "0件"})).toEqual([
    ["request.received", ["request.received~1"]]
  ]);
});

test("what stays stays only where nothing else is counted with it", () => {
  const text = "本机关共有查阅点设备9台，全年接待查阅人员50人次。";
  expect(said(text, {"capacity.reading_points~1": "9台"})).toEqual([]);
  const none = "本机关共有查阅点设备9台，全年接待查阅人员0人次。";
  const nobody = {"capacity.reading_points~1": "9台", "service.visitors~1": "0人次"};
  expect(said(none, nobody)).toEqual([]);
  const more = {"capacity.reading_points~1": "9台", "service.visitors~1": "50人次"};
  expect(said(text, more)).toHaveLength(1);
  expect(said(text, {"service.visitors~1": "50人次"})).toHaveLength(1);
});

test("a long sentence is quoted by its first sixty characters", () => {
  const clause = "全年在政府网站公开各类信息共计36条，";
  const quoted = (length: number) => {
    const text = `${clause}${"其".repeat(length - clause.length)}`;
    return copiedWith(`${text}。`, {}).findings[0]!.message_zh;
  };
  expect(quoted(60)).toBe(`“${clause}${"其".repeat(60 - clause.length)}”与2020年报告逐字相同。`);
  expect(quoted(61)).toBe(`“${clause}${"其".repeat(60 - clause.length)}…”与2020年报告逐字相同。`);
});
