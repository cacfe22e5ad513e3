/** What is chosen among findings, on rows typed by hand; and the files in which the page has them. */
import {describe, expect, test} from "vitest";
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {findingRows} from "#dashboard/models/finding-rows.ts";
import {
  countsBy,
  facets,
  familiesOf,
  isChosen,
  isNew,
  recounted,
  type Choice,
  type Kind,
  type TurnRows
} from "#dashboard/pages/finding-choice.ts";
import type {Reader} from "#dashboard/read.ts";

const kinds: Kind[] = [
  {check: "table-sum", severity: "error", doubt: "report", year: 2021, findings: 3},
  {check: "table-sum", severity: "warning", doubt: "reading", year: 2021, findings: 1},
  {check: "years-level", severity: "info", doubt: "report", year: 2022, findings: 2}
];
const any: Choice = {check: "", severity: "", doubt: "", year: "", since: "", body: ""};

/** Turn 0 explains 1 and 2, of which 2 is of another kind; 3 stands alone, 4 explains 5. */
const rows: TurnRows = {
  kind: [0, 0, 1, 0, 2, 2],
  body: [0, 0, 0, 1, 1, 1],
  back: [0, 1, 2, 0, 0, 1],
  since: [0, 2, 0, 3, 0, 2]
};

describe("a choice", () => {
  test.each<[Partial<Choice>, number[]]>([
    [{}, [0, 1, 2]],
    [{check: "table-sum"}, [0, 1]],
    [{severity: "info"}, [2]],
    [{doubt: "reading"}, [1]],
    [{year: "2021", severity: "error"}, [0]],
    [{year: "2022", severity: "error"}, []]
  ])("%o", (choice, left) => {
    const found = kinds.flatMap((kind, i) => (isChosen(kind, {...any, ...choice}) ? [i] : []));
    expect(found).toEqual(left);
  });

  test("of a leap within one form nobody is said to have slipped", () => {
    const left = (doubt: string) => kinds.filter((kind) => isChosen(kind, {...any, doubt}));
    expect(left("report")).toEqual([kinds[0]]);
    expect(left("leap")).toEqual([kinds[2]]);
  });

  test("every option is counted with all else as it is chosen", () => {
    const counts = (choice: Partial<Choice>) =>
      Object.fromEntries(
        facets.map((facet) => [
          facet,
          Object.fromEntries(countsBy(facet, kinds, {...any, ...choice}))
        ])
      );
    expect(counts({severity: "error"})).toEqual({
      check: {"table-sum": 3},
      severity: {error: 3, warning: 1, info: 2},
      doubt: {report: 3},
      year: {2021: 3}
    });
  });

  test("of some bodies is counted among theirs", () => {
    const of = (...bodies: number[]) =>
      recounted(kinds, rows, (turn) => bodies.includes(rows.body[turn]!));
    expect(of(0).map(({findings}) => findings)).toEqual([2, 1, 0]);
    expect(of(1).map(({findings}) => findings)).toEqual([1, 0, 2]);
    expect(of().map(({findings}) => findings)).toEqual([0, 0, 0]);
  });
});

test("what is new since a release was not there in it, nor since", () => {
  const turns = (since: string) =>
    [0, 1, 2, 3, 4, 5].filter((turn) => isNew(rows, turn, {...any, since}));
  expect(turns("1")).toEqual([1, 3, 5]);
  expect(turns("3")).toEqual([3]);
  expect(turns("")).toHaveLength(6);
});

describe("what is chosen", () => {
  test("stands under its cause", () => {
    expect(familiesOf(rows, () => true)).toEqual([
      {cause: 0, chosen: [0, 1, 2]},
      {cause: 3, chosen: [3]},
      {cause: 4, chosen: [4, 5]}
    ]);
  });

  test("has its cause before it even where that is not chosen", () => {
    expect(familiesOf(rows, (turn) => turn === 2 || turn === 5)).toEqual([
      {cause: 0, chosen: [2]},
      {cause: 4, chosen: [5]}
    ]);
  });
});

test("no cell of a file is a formula, in either width", () => {
  const cells = ["=1+1", "+1", "-1", "@x", "\tx", "＝1", "＋1", "－1", "＠x", "a=1"];
  const [, ...lines] = csvOf(cells.map((cell) => ({cell})))
    .trimEnd()
    .split("\n");
  expect(lines).toEqual([...cells.slice(0, -1).map((cell) => `'${cell}`), "a=1"]);
});

describe("the files", () => {
  /** Findings of one kind, each third one explained by the one before it. */
  const findings = (count: number) =>
    Array.from({length: count}, (_, i) => ({
      ...{check: "table-sum", severity: "error", doubt: "report", year: 2021},
      ...{finding: `table-sum/b/2021/${i}`, report: "b/2021", body: i % 2 ? "a" : "b"},
      ...{message_zh: "合计应为".repeat(20), message_en: "The total is".repeat(9)},
      ...{large: [548786], before: i % 3 === 2 ? 1 : 0, since: i % 2}
    }));

  async function filesOf(all: ReturnType<typeof findings>, said = all.length) {
    const answers: Record<string, (values: Record<string, number>) => unknown[]> = {
      "finding-kinds": () => [{...all[0], findings: all.length}],
      "finding-texts": ({limit, offset}) => all.slice(offset, offset! + limit!)
    };
    const files = new Map<string, string>();
    const query = async (name: string, values = {}) => answers[name]!(values);
    const site = {bodies: [{body: "a"}, {body: "b"}], counts: {findings: said}};
    await findingRows({query, site} as unknown as Reader, {
      file: async (path, text) => void files.set(path.replace("data/site/findings/", ""), text),
      page: () => Promise.reject(new Error("there is no page"))
    });
    return files;
  }
  const json = (files: Map<string, string>, name: string) =>
    JSON.parse(files.get(name)!) as unknown;

  test("say of each its kind, its body and where its cause stands", async () => {
    const files = await filesOf(findings(4));
    expect([...files.keys()]).toEqual(["turns-0.json", "texts-0.json", "index.json"]);
    expect(json(files, "turns-0.json")).toEqual({
      kind: [0, 0, 0, 0],
      body: [1, 0, 1, 0],
      back: [0, 0, 1, 0],
      since: [0, 1, 0, 1]
    });
    expect(json(files, "index.json")).toEqual({
      kinds: [["table-sum", "error", "report", 2021, 4]],
      turns: 1,
      texts: [0]
    });
  });

  test("of many are no more than 100 KB each, and every turn is where the index says", async () => {
    const files = await filesOf(findings(15_000));
    const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    const {texts, turns} = json(files, "index.json") as {texts: number[]; turns: number};
    expect(turns).toBe(3);
    for (const [part, first] of texts.entries()) {
      const [[finding]] = json(files, `texts-${part}.json`) as [[string]];
      expect(finding).toBe(`table-sum/b/2021/${first}`);
    }
    expect(texts.length).toBeGreaterThan(50);
  });

  test("where a finding has no cause to stand under, none is made", async () => {
    await expect(filesOf(findings(4), 5)).rejects.toThrow(/root that is no cause/);
  });
});
