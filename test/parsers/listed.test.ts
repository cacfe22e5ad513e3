/** A list of parts, a part a line, under the line that opens it: 主动公开政府信息168条。其中：⏎政策文件6条⏎… */
import {expect, test} from "vitest";
import {readBytes, reportsOf} from "#test/bundle.ts";

/** A narrative report of a made town, with some lines under 二、主动公开政府信息情况. */
async function disclosedIn(lines: string[]): Promise<string[]> {
  const text = [
    ...["青禾县水务局2017年政府信息公开工作年度报告", "一、概述", "我局认真开展政府信息公开工作。"],
    ...["二、主动公开政府信息情况", ...lines],
    ...[
      "三、依申请公开政府信息情况",
      "全年收到政府信息公开申请2件。",
      "四、存在的问题",
      "更新不及时。"
    ]
  ].join("\n");
  const [report] = reportsOf(await readBytes(new TextEncoder().encode(text)));
  return report!.reading.observations
    .filter(({indicator}) => indicator.startsWith("disclosure."))
    .map(({indicator, category, value}) => `${category ?? indicator.slice(11)} ${value}`);
}

test.each([
  {
    lines: [
      "全年主动公开政府信息62条。其中：",
      "机构设置类6条，占9.7%；",
      "政策文件类38条，占61.3%；",
      "水利工程类18条，占29%。"
    ],
    read: ["items 62", "机构设置类 6", "政策文件类 38", "水利工程类 18"]
  },
  {
    lines: [
      "公开内容：",
      "1.防汛抗旱30条",
      "2.河长制工作12条",
      "公开渠道：政府网站42条、政务微信9条。"
    ],
    read: ["防汛抗旱 30", "河长制工作 12", "channel.website 42", "channel.wechat 9"]
  },
  // another thing is counted, and behind it mere nouns are no parts any more
  {
    lines: [
      "全年主动公开政府信息62条。其中：",
      "政策文件38条",
      "接待群众来访24次。",
      "水利工程18条"
    ],
    read: ["items 62", "政策文件 38"]
  },
  // under such a title the whole may be told too, and what else was done is no part of it
  ...["（一）公开的主要内容", "1.主动公开内容", "公开内容"].map((title) => ({
    lines: [title, "2017年，我局主动公开政府信息62条。其中，通过局门户网站公开42条。"],
    read: ["items 62", "channel.website 42"]
  })),
  {
    lines: ["（一）公开的主要内容", "我局公开信息62条，其中政策文件38条，水利工程24条。"],
    read: ["items 62", "政策文件 38", "水利工程 24"]
  },
  {
    lines: ["（一）公开的主要内容", "防汛抗旱30条，河长制工作12条。"],
    read: ["防汛抗旱 30", "河长制工作 12"]
  },
  {
    lines: ["（一）公开的主要内容", "在省级以上媒体发表稿件46篇，出台政策文件17件。"],
    read: []
  },
  {
    lines: ["全年主动公开政府信息62条。", "政策文件38条", "水利工程24条"],
    read: ["items 62"]
  }
])("$lines", async ({lines, read}) => {
  expect(await disclosedIn(lines)).toEqual(read);
});
