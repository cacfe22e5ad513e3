/** Golden reports damaged by seed: no crash, no hang, no figure that is not there; and the judge can say no. */
import {spawn} from "node:child_process";
import {describe, expect, test} from "vitest";
import type {FileReading, ReadReport} from "#data/schema/reading.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {root} from "#test/source.ts";
import {apply, touchedBy} from "./edits.ts";
import {goldOf, modelOf, rawsOf, years, type Model} from "./golden.ts";
import {judge} from "./judge.ts";
import {kinds, mutate, type Mutation} from "./mutate.ts";
import {presses, toPrinted} from "./sources.ts";
import {countRight, inventions, truthOfModel} from "./truth.ts";

/** Nightly 100,000; another seed every night, or always the same without one. */
const {GONGKAI_MUTATIONS: count = "2000", GONGKAI_MUTATIONS_SEED: seed = "1"} = process.env;

test(
  `${count} mutations give the right figures or none`,
  async () => {
    const {code, printed} = await runMutations();
    expect({code, printed: code === 0 ? "" : printed}).toEqual({code: 0, printed: ""});
    expect(printed).toContain(`${count} mutations from seed ${seed} on, 0 wrong`);
    // Who reads nothing of what is damaged invents nothing: most of what is still said must be read.
    const share = /figures read right: .*\(([\d.]+) %\)/.exec(printed)?.[1];
    expect(Number(share)).toBeGreaterThan(80);
  },
  Number(count) * 600
);

function runMutations(): Promise<{code: number | null; printed: string}> {
  const args = ["--import", "tsx", "test/mutated/run.ts", "--count", count, "--seed", seed];
  const child = spawn(process.execPath, args, {cwd: root});
  let printed = "";
  child.stdout.on("data", (more) => (printed += more));
  child.stderr.on("data", (more) => (printed += more));
  return new Promise((resolve) => child.on("close", (code) => resolve({code, printed})));
}

const untouched = {before: [], after: [], cells: []};

const own = (year: number): Model => modelOf(goldOf(year), rawsOf(goldOf(year), "own", year));

const golden = (model: Model, press = "page"): Mutation => ({
  ...{seed: 0, kind: "none", shape: press, year: model.gold.year, touched: untouched},
  format: "any",
  bytes: printed(model, press),
  truth: truthOfModel(model)
});

function printed(model: Model, press: string): Uint8Array {
  const {pack, text} = presses[press]!.print(toPrinted(model));
  return pack(text);
}

describe.each(Object.keys(presses))("%s, undamaged", (press) => {
  test.each(years)("all of the report on %s is read right", async (year) => {
    const mutation = golden(own(year), press);
    const read = onlyReport(await readAny(mutation.bytes));
    expect(inventions(read, mutation.truth, untouched)).toEqual([]);
    const {cells, said} = mutation.truth;
    const all = cells.size + [...said.values()].flat().length;
    // What is said twice over is read once: of a website's 115条 and the items' 115条 one is.
    // Without rules three of a hundred may be missed.
    const least = press === "pdf without rules" ? all * 0.97 : all - 3;
    expect(countRight(read, mutation.truth)).toBeGreaterThan(least);
  });
});

test("every kind of mutation is made", () => {
  const made = new Set(Array.from({length: 4000}, (_, seed) => mutate(seed).kind));
  expect(kinds.filter((kind) => !made.has(kind))).toEqual([]);
});

test("the same seed makes the same mutation", () => {
  expect(mutate(7)).toEqual(mutate(7));
});

describe("the judge says no", () => {
  const model = own(2020);
  const mutation = golden(model);

  /** What is said of a reading that someone tampered with. */
  const judged = async (tamper: (report: ReadReport) => void, damaged = mutation) => {
    const read = async (bytes: Uint8Array): Promise<FileReading> => {
      const file = await readAny(bytes);
      tamper(onlyReport(file));
      return file;
    };
    return judge(damaged, read);
  };
  const figure = (report: ReadReport, id: string) =>
    report.reading.observations.find((each) => each.id.endsWith(id))!;

  test("of nothing where nothing is wrong", async () => {
    expect(await judged(() => {})).toMatchObject({outcome: "read", complaints: []});
  });

  test("where two cells are exchanged", async () => {
    const {complaints} = await judged((report) => {
      const [one, other] = ["regulation.made", "regulation.newly_disclosed"].map((id) =>
        figure(report, id)
      );
      [one!.value, other!.value] = [other!.value, one!.value];
    });
    expect(complaints).toEqual([
      expect.stringContaining("regulation.made: read number"),
      expect.stringContaining("regulation.newly_disclosed: read number")
    ]);
  });

  test("where a figure is added", async () => {
    const {complaints} = await judged(({reading}) => {
      const [first] = reading.observations;
      reading.observations.push({...first!, indicator: "training.courses"});
    });
    expect(complaints).toEqual([expect.stringContaining("training.courses: read number")]);
  });

  test("where a blank stands for a number", async () => {
    const {complaints} = await judged((report) => {
      Object.assign(figure(report, "regulation.made"), {value: null, state: "blank", raw: ""});
    });
    expect(complaints).toHaveLength(1);
  });

  test("where the year is another", async () => {
    const {complaints} = await judged(({reading}) => (reading.report.year = 2013));
    expect(complaints).toEqual(["the report is on 2020, read as on 2013"]);
  });

  test("where about 43000 is exactly so", async () => {
    const {complaints} = await judged((report) => {
      figure(report, "permit.handled~1").approximate = null;
    });
    expect(complaints).toHaveLength(1);
  });

  test("where the reader breaks", async () => {
    const broken = () => Promise.reject(new TypeError("undefined is not a function"));
    const {outcome, complaints} = await judge(mutation, broken);
    expect(outcome).toBe("wrong");
    expect(complaints[0]).toContain("it crashed: TypeError");
  });

  test("where the reader takes too long", async () => {
    const slow = (bytes: Uint8Array) => {
      const start = process.cpuUsage();
      while (process.cpuUsage(start).user < 200_000);
      return readAny(bytes);
    };
    const {complaints} = await judge(mutation, slow, 150);
    expect(complaints).toEqual([expect.stringMatching(/^it took \d+ ms$/)]);
  });

  test("not of the number that the mutation wrote, but of its neighbour", async () => {
    const {text, pack} = presses.page!.print(toPrinted(model));
    const raw = mutation.truth.cells.get("regulation.made")![0]!.raw;
    const from = text.indexOf(`<td>${raw}</td>`) + 4;
    const edit = {from, to: from + 1, now: "9"};
    const damaged = {
      ...mutation,
      bytes: pack(apply(text, edit)),
      touched: touchedBy(text, edit)
    };
    expect(await judged(() => {}, damaged)).toMatchObject({complaints: []});
    const {complaints} = await judged((report) => {
      const written = figure(report, "regulation.made");
      Object.assign(figure(report, "regulation.newly_disclosed"), {
        value: written.value,
        raw: written.raw
      });
    }, damaged);
    expect(complaints).toEqual([expect.stringContaining("regulation.newly_disclosed")]);
  });
});
