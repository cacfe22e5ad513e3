/** The index that the page for searching asks: what is found by which words. */
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {searchIndex} from "#dashboard/models/search.ts";
import {simplifiedCharacters} from "#dashboard/models/simplified.ts";
import {excerptOf} from "#dashboard/pages/excerpt.ts";
import {markup} from "#dashboard/pages/html.ts";
import type {Reader} from "#dashboard/read.ts";
import {numbersIn, plain, shardsOf, tokensOf} from "#dashboard/charts/parts/tokens.ts";

interface Given {
  body: string;
  reports: Record<number, string>;
}

/** The files of an index of some bodies. */
async function indexOf(given: readonly Given[]): Promise<Map<string, unknown>> {
  const rows: Record<string, (values: {bodies?: readonly string[]}) => unknown[]> = {
    "search-bodies": () =>
      given.map(({body, reports}) => ({
        ...{body, label_zh: body, label_en: body, names: [body]},
        years: Object.keys(reports).map(Number)
      })),
    "search-words": ({bodies}) =>
      given
        .filter(({body}) => bodies!.includes(body))
        .flatMap(({body, reports}) =>
          Object.entries(reports).map(([year, text]) => ({report: `${body}/${year}`, text}))
        )
  };
  const query: Reader["query"] = async <Row>(name: string, values: object = {}) =>
    rows[name]!(values) as Row[];
  const files = new Map<string, unknown>();
  await searchIndex({query} as Reader, {
    file: async (path, content) =>
      void files.set(path.replace("data/site/search/", ""), JSON.parse(content)),
    page: () => Promise.reject(new Error("the index has no page"))
  });
  return files;
}

/** The turns of the reports that the index gives for a token. */
function turnsOf(files: Map<string, unknown>, token: string): number[] {
  const {words} = files.get("index.json") as {words: string[]};
  const shards = shardsOf(token, words).map(
    (i) => files.get(`words-${i}.json`) as Record<string, string>
  );
  const lists = shards.map((shard) => (Object.hasOwn(shard, token) ? shard[token] : ""));
  return [...numbersIn(lists.join(""))];
}

describe("a text is cut", () => {
  test.each([
    ["信息公开", ["信息", "息公", "公开"]],
    ["主动公开1,034条", ["主动", "动公", "公开", "1034"]],
    ["１０３４ 条", ["1034"]],
    ["QQ群、微博", ["qq", "微博"]],
    ["公", []],
    ["", []]
  ])("%s", (text, tokens) => expect(tokensOf(text)).toEqual(tokens));

  test("as it is compared: one width, small letters, no thousands marks", () => {
    expect(plain("ＰＤＦ 12,345,678，3,4")).toBe("pdf 12345678,3,4");
  });
});

const simplified = new Map([
  ["資", "资"],
  ["訊", "讯"],
  ["開", "开"]
]);

describe("the words that were looked for", () => {
  const marked = (text: string, ...terms: string[]) =>
    markup`${excerptOf(text, terms, simplified)}`.text;

  test.each([
    ["主动公开信息", ["公开"], "主动<mark>公开</mark>信息"],
    [
      "資訊公開，公开资讯",
      ["公开", "资讯"],
      "<mark>資訊</mark><mark>公開</mark>，<mark>公开</mark><mark>资讯</mark>"
    ],
    ["共43,124件、４３１２４次", ["43124"], "共<mark>43,124</mark>件、<mark>４３１２４</mark>次"],
    ["第3，4条", ["34"], "第3，4条"],
    ["QQ群与ｑｑ", ["qq"], "<mark>QQ</mark>群与<mark>ｑｑ</mark>"],
    ["a.c abc (x)", ["a.c", "(x)"], "<mark>a.c</mark> abc <mark>(x)</mark>"],
    ["<b>公开</b>", ["公开"], "&lt;b&gt;<mark>公开</mark>&lt;/b&gt;"],
    ["没有", ["公开"], "没有"]
  ])("%s", (text, terms, said) => expect(marked(text, ...terms)).toBe(said));

  test("stand in the middle of a long line", () => {
    const said = marked(`${"前".repeat(60)}公开${"后".repeat(90)}`, "公开");
    expect(said).toBe(`…${"前".repeat(24)}<mark>公开</mark>${"后".repeat(54)}…`);
  });
});

test("traditional characters have their simplified ones, each one character", () => {
  const [from, to] = simplifiedCharacters();
  const of = new Map([...from].map((character, i) => [character, to[i]]));
  expect([..."資訊公開條例"].map((character) => of.get(character) ?? character).join("")).toBe(
    "资讯公开条例"
  );
  expect(of.has("公")).toBe(false);
  expect([...from]).toHaveLength([...to].length);
  expect(new Set(from).size).toBeGreaterThan(2000);
});

describe("the index", () => {
  const given: Given[] = [
    {body: "甲", reports: {2020: "主动公开政府信息", 2021: "收到申请3件"}},
    {body: "~<乙>", reports: {2021: "主动公开 43124 条"}}
  ];

  test("gives every report that has a token, by its turn", async () => {
    const files = await indexOf(given);
    expect(turnsOf(files, "公开")).toEqual([0, 2]);
    expect(turnsOf(files, "申请")).toEqual([1]);
    expect(turnsOf(files, "43124")).toEqual([2]);
    expect(turnsOf(files, "诉讼")).toEqual([]);
    expect(files.get("bodies-0.json")).toEqual([
      ["甲", "甲", "甲", "甲", [2020, 2021]],
      ["~_3c乙_3e", "~<乙>", "~<乙>", "~<乙>", [2021]]
    ]);
  });

  test("gives a report in traditional characters by the simplified ones", async () => {
    const files = await indexOf([
      {body: "甲", reports: {2020: "信息公开", 2021: "信息公開，信息公开", 2022: "資訊"}}
    ]);
    expect(turnsOf(files, "公开")).toEqual([0, 1]);
    expect(turnsOf(files, "资讯")).toEqual([2]);
    expect(turnsOf(files, "公開")).toEqual([]);
  });

  test("of many bodies is cut into files of no more than 100 KB", async () => {
    const many = Array.from({length: 3000}, (_, i) => ({
      body: `某某市第${i}号行政审批服务局`,
      reports: {2021: `收到申请${i}件，办理${i * 7919}件，公开${i * 104729}条`}
    }));
    const files = await indexOf(many);
    const sizes = [...files.values()].map((rows) => Buffer.byteLength(JSON.stringify(rows)));
    expect(files.size).toBeGreaterThan(5);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    expect(turnsOf(files, "申请")).toHaveLength(3000);
    expect(turnsOf(files, String(2718 * 104729))).toEqual([2718]);
  });

  test("of words that every report has is no larger a file, and gives them all", async () => {
    const years = Array.from({length: 9}, (_, i) => [2016 + i, "主动公开政府信息"] as const);
    const many = Array.from({length: 6000}, (_, i) => ({
      body: `${i}`,
      reports: Object.fromEntries(years)
    }));
    const files = await indexOf(many);
    for (const [name, rows] of files)
      expect(Buffer.byteLength(JSON.stringify(rows)), name).toBeLessThan(100_000);
    for (const token of ["主动", "信息"]) {
      const turns = turnsOf(files, token);
      expect(turns).toHaveLength(54_000);
      expect(turns.at(-1)).toBe(53_999);
    }
  });

  test("finds a report by a token where its text has it, and nowhere else", async () => {
    const text = fc.string({unit: fc.constantFrom(..."公开信息申请12ab，。 "), maxLength: 30});
    await fc.assert(
      fc.asyncProperty(fc.array(text, {minLength: 1, maxLength: 40}), async (texts) => {
        const files = await indexOf([{body: "a", reports: {...texts}}]);
        for (const token of new Set(texts.flatMap(tokensOf)))
          expect(turnsOf(files, token)).toEqual(
            texts.flatMap((one, i) => (tokensOf(one).includes(token) ? [i] : []))
          );
      }),
      {numRuns: 60}
    );
  });
});
