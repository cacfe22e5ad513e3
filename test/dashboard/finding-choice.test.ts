/** What is chosen among findings, on rows typed by hand; and the files in which the page has them. */
import {describe, expect, test} from "vitest";
import {csvOf} from "#dashboard/charts/parts/csv.ts";
import {findingRows} from "#dashboard/models/finding-rows.ts";
import {
  countsBy,
  entriesOf,
  facets,
  familiesOf,
  filesOf,
  isChosen,
  isNew,
  recounted,
  type BodyRows,
  type Choice,
  type FindingIndex,
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
const turns: TurnRows = {
  kind: [0, 0, 1, 0, 2, 2],
  body: [0, 0, 0, 1, 1, 1],
  back: [0, 1, 2, 0, 0, 1],
  since: [0, 2, 0, 3, 0, 2]
};
const entries = entriesOf(turns, (row) => row);

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

  test("is counted among what there is of each kind", () => {
    const counted = recounted(kinds, [
      [0, 0, 2],
      [1, 2, 1],
      [0, 2, 5]
    ]);
    expect(counted.map(({findings}) => findings)).toEqual([7, 1, 0]);
    expect(recounted(kinds, []).map(({findings}) => findings)).toEqual([0, 0, 0]);
  });
});

test("what is new since a release was not there in it, nor since", () => {
  const newSince = (since: string) =>
    entries.filter((entry) => isNew(entry.since, {...any, since})).map(({turn}) => turn);
  expect(newSince("1")).toEqual([1, 3, 5]);
  expect(newSince("3")).toEqual([3]);
  expect(newSince("")).toHaveLength(6);
});

describe("what is chosen", () => {
  test("stands under its cause", () => {
    expect(familiesOf(entries)).toEqual([
      {cause: 0, chosen: [0, 1, 2]},
      {cause: 3, chosen: [3]},
      {cause: 4, chosen: [4, 5]}
    ]);
  });

  test("has its cause before it even where that is not chosen", () => {
    expect(familiesOf(entries.filter(({turn}) => turn === 2 || turn === 5))).toEqual([
      {cause: 0, chosen: [2]},
      {cause: 4, chosen: [5]}
    ]);
  });
});

test("the files of some bodies are those that begin with them, or go on with them", () => {
  // The third file goes on with body 4, with which the second ends.
  const files = (...bodies: number[]) => filesOf(new Set(bodies), [0, 2, 4, 7]);
  expect(files(0)).toEqual([0]);
  expect(files(1)).toEqual([0]);
  expect(files(3)).toEqual([1]);
  expect(files(4)).toEqual([1, 2]);
  expect(files(9, 1)).toEqual([0, 3]);
  expect(files()).toEqual([]);
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
      ...{large: [548786], turn: i, before: i % 3 === 2 ? 1 : 0, since: i % 2}
    }));

  async function filesOfFindings(all: ReturnType<typeof findings>, said = all.length) {
    const answers: Record<string, (values: Record<string, number | string>) => unknown[]> = {
      "finding-kinds": () => [{...all[0], findings: all.length}],
      "finding-order": () => [],
      "finding-texts": ({first, limit}) => all.slice(first as number, +first! + +limit!),
      "finding-texts-of": ({first, last}) =>
        all
          .filter(({body}) => first! <= body && body <= last!)
          .sort((a, b) => (a.body < b.body ? -1 : 1))
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
    const files = await filesOfFindings(findings(4));
    expect([...files.keys()]).toEqual([
      ...["turns-0.json", "texts-0.json", "bodies-0.json", "index.json"]
    ]);
    expect(json(files, "turns-0.json")).toEqual({
      kind: [0, 0, 0, 0],
      body: [1, 0, 1, 0],
      back: [0, 0, 1, 0],
      since: [0, 1, 0, 1]
    });
    expect(json(files, "index.json")).toEqual({
      kinds: [["table-sum", "error", "report", 2021, 4]],
      parts: [
        {
          first: 0,
          holds: [
            [0, 0, 2],
            [0, 1, 2]
          ]
        }
      ],
      texts: [0],
      bodies: [0]
    });
    const own = json(files, "bodies-0.json") as BodyRows;
    expect({...own, texts: own.texts.map(([finding]) => finding)}).toEqual({
      kind: [0, 0, 0, 0],
      body: [0, 0, 1, 1],
      back: [0, 0, 0, 1],
      since: [1, 1, 0, 0],
      turn: [1, 3, 0, 2],
      texts: ["1", "3", "0", "2"].map((i) => `table-sum/b/2021/${i}`)
    });
  });

  test("of many are no more than 100 KB each, and every turn is where the index says", async () => {
    const files = await filesOfFindings(findings(15_000));
    const sizes = [...files.values()].map((text) => Buffer.byteLength(text));
    expect(Math.max(...sizes)).toBeLessThan(100_000);
    const {texts, parts, bodies} = json(files, "index.json") as FindingIndex;
    for (const [part, first] of texts.entries()) {
      const [[finding]] = json(files, `texts-${part}.json`) as [[string]];
      expect(finding).toBe(`table-sum/b/2021/${first}`);
    }
    expect(texts.length).toBeGreaterThan(50);
    for (const [i, {first, holds}] of parts.entries()) {
      const {kind, back} = json(files, `turns-${i}.json`) as TurnRows;
      expect(back[0]).toBe(0);
      expect(kind).toHaveLength(holds.reduce((sum, [, , count]) => sum + count, 0));
      expect(parts[i + 1]?.first ?? 15_000).toBe(first + kind.length);
    }
    const said = bodies.flatMap((_, i) => (json(files, `bodies-${i}.json`) as BodyRows).turn);
    expect(said.sort((a, b) => a - b)).toEqual(Array.from({length: 15_000}, (_, i) => i));
  });

  test("where a finding has no cause to stand under, none is made", async () => {
    await expect(filesOfFindings(findings(4), 5)).rejects.toThrow(/root that is no cause/);
  });
});
