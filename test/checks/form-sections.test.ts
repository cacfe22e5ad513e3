import {expect, test} from "vitest";
import {cases, examine} from "./cases.ts";

const six = [1, 2, 3, 4, 5, 6].map((expected_order) => ({
  expected_order,
  title: `第${expected_order}`
}));
const change = (order: number, section: object) =>
  six.map((other) => (other.expected_order === order ? {...other, ...section} : other));
const place = (block: number) => `${"a".repeat(64)}#b${block}`;

cases("form-sections", {
  holds: [
    {sections: six},
    // 四. and a heading without a number are as good as 四、.
    {sections: change(4, {printed: "四.政府信息公开行政复议、行政诉讼情况"})},
    {sections: change(4, {printed: "其他", printed_number: null})},
    // A heading of its own between those of the form.
    {sections: [...six, {expected_by: null, expected_order: null, place: place(165)}]}
  ],
  breaks: [
    [
      {sections: change(5, {printed: "五、存在的主要问题及改进情况", empty: true})},
      {subject: "section-5", says: "“五、存在的主要问题及改进情况”", left: 0, right: 1}
    ],
    [
      {sections: change(6, {printed: null, printed_number: null, place: null})},
      {subject: "section-6", says: "“第6”"}
    ],
    [
      {
        sections: [
          ...six,
          {
            ...{title: "需要说明的其他事项", expected_by: "opening", expected_order: 7},
            ...{printed: null, printed_number: null, place: null}
          }
        ]
      },
      {subject: "section-7", says: "“需要说明的其他事项”", severity: "warning"}
    ],
    // The opening names it, and is all that there is of it: it stands in no order.
    [
      {
        sections: [
          ...six,
          {
            ...{title: "附则", expected_by: "opening", expected_order: 8, place: place(5)},
            ...{printed: null, printed_number: null}
          },
          {title: "概述", expected_by: "opening", expected_order: 7, place: place(165)}
        ]
      },
      {subject: "section-8", says: "“附则”", severity: "warning"}
    ],
    [
      {sections: change(4, {printed_number: 9, printed: "九、第4"})},
      {subject: "section-4.number", says: "9 ≠ 4", left: 9, right: 4}
    ],
    [
      {
        sections: [
          ...change(3, {place: place(121), printed_number: null}).filter(
            ({expected_order}) => expected_order !== 2
          ),
          {expected_order: 2, title: "第2", printed_number: null, place: place(131)}
        ]
      },
      {subject: "section-2.order", says: "3 > 2"}
    ]
  ],
  // A heading is there or not.
  cannotTell: [],
  silent: [{sections: [{expected_by: null, expected_order: null}]}, {}]
});

test("one missing section does not make the numbers after it wrong", () => {
  const renumbered = change(2, {printed: null, printed_number: null, place: null}).map((section) =>
    section.expected_order > 2 ? {...section, printed_number: section.expected_order - 1} : section
  );
  const {findings} = examine("form-sections", {sections: renumbered});
  expect(findings.map(({finding}) => finding.split("/").at(-1))).toEqual(["section-2"]);
});

test("what stands under a heading and may be unseen is not missing", () => {
  const sections = change(5, {printed: "五、存在的主要问题及改进情况", empty: true});
  const under = (block: number) =>
    examine("form-sections", {
      sections,
      notes: [{code: "part-unread", raw: "公开内容不够丰富。", place: place(block)}]
    }).findings[0]!;
  expect(under(155)).toMatchObject({doubt: "reading", severity: "warning"});
  expect(under(155).message_zh).toBe(
    "“五、存在的主要问题及改进情况”之下有内容，但未能读出或未能确认可见（“公开内容不够丰富。”）。"
  );
  // under section six, and under section four
  for (const block of [165, 145]) expect(under(block).doubt).toBe("report");
  // the heading itself, and the one after it
  for (const block of [150, 160]) expect(under(block).doubt).toBe("report");
});

test("of what may be unseen twenty characters are quoted", () => {
  const sections = change(5, {printed: "五、存在的主要问题", empty: true});
  const quoted = (raw: string) =>
    examine("form-sections", {
      sections,
      notes: [{code: "part-unread", raw, place: place(155)}]
    }).findings[0]!.message_zh;
  expect(quoted("公开内容不够丰富，政策解读形式单一，仍有")).toContain("形式单一，仍有”");
  expect(quoted("公开内容不够丰富，政策解读形式单一，仍有差")).toContain(
    "（“公开内容不够丰富，政策解读形式单一，仍有…”）"
  );
});

test("nor where the sections after it keep the numbers of the form", () => {
  const sections = change(2, {printed: null, printed_number: null, place: null});
  const {findings} = examine("form-sections", {sections});
  expect(findings.map(({finding}) => finding.split("/").at(-1))).toEqual(["section-2"]);
});

test("sections stand in the order of the page, which is that of blocks, and of words within one", () => {
  const within = (block: number, start: number) => `${place(block)}.s${start}-${start + 4}`;
  const order = (at: string[]) =>
    examine("form-sections", {
      sections: at.map((where, turn) => ({
        ...{expected_order: turn + 1, title: `第${turn + 1}`, printed_number: null, place: where}
      }))
    }).findings.map(({finding}) => finding.split("/").at(-1));
  expect(order([within(9, 500), within(10, 0), within(10, 90)])).toEqual([]);
  expect(order([within(9, 500), within(10, 90), within(10, 0)])).toEqual(["section-2.order"]);
});

test("a section that is not there is said to be the form's, or the opening's; both places of a wrong order are told", () => {
  const gone = {printed: null, printed_number: null, place: null};
  const [form] = examine("form-sections", {sections: change(6, gone)}).findings;
  expect(form!.message_zh).toBe("没有规定格式中的“第6”。");
  const opened = {...gone, title: "附则", expected_by: "opening" as const, expected_order: 7};
  const [opening] = examine("form-sections", {sections: [...six, opened]}).findings;
  expect(opening!.message_zh).toBe("开头称报告包括“附则”，正文中没有这一部分。");
  expect(opening!.message_en).toContain("The opening names a section “附则”");
  const turned = [
    {expected_order: 2, title: "第2", printed_number: null, place: place(131)},
    {expected_order: 3, title: "第3", printed_number: null, place: place(121)}
  ];
  const [order] = examine("form-sections", {sections: turned}).findings;
  expect(order!.places).toEqual([place(131), place(121)]);
});

test("sections of the form and those of the opening are each in an order of their own", () => {
  const own = {expected_by: "opening" as const, title: "附则", printed_number: null};
  const sections = [...six, {...own, expected_order: 1, place: place(125)}];
  expect(examine("form-sections", {sections}).findings).toEqual([]);
});

test("a section within a table stands by its row", () => {
  const row = (turn: number) => `${place(10)}.r${turn}.c0`;
  const order = (rows: number[]) =>
    examine("form-sections", {
      sections: rows.map((at, turn) => ({
        ...{expected_order: turn + 1, title: `第${turn + 1}`, printed_number: null, place: row(at)}
      }))
    }).findings.length;
  expect([order([1, 2, 12]), order([2, 1]), order([12, 2])]).toEqual([0, 1, 1]);
  // behind other words of its cell, and at the head of the next row
  const [first, second] = [`${row(1)}.s500-504`, `${row(2)}.s0-4`];
  const sections = [first, second].map((where, turn) => ({
    ...{expected_order: turn + 1, title: `第${turn + 1}`, printed_number: null, place: where}
  }));
  expect(examine("form-sections", {sections}).findings).toEqual([]);
});
