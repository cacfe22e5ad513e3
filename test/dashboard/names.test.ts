/** The files of all bodies' names, as a page asks for them: `fetch` answers from here, and tells what it was asked. */
import {beforeEach, expect, test, vi} from "vitest";
import {namesTogether} from "#dashboard/charts/parts/shard.ts";

const bodies = Array.from({length: 2 * namesTogether + 7}, (_, i) => {
  const id = `made-${String(i).padStart(5, "0")}`;
  return [id, `第${i}号局`, `Bureau ${i}`];
});
const firsts = bodies.flatMap(([id], i) => (i % namesTogether === 0 ? [id] : []));

let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.resetModules();
  vi.stubGlobal("document", {documentElement: {lang: "zh"}, querySelector: () => null});
  vi.stubGlobal("fetch", (path: string) => {
    const part = Number(/compare\/bodies\.(\d+)\.json$/.exec(path)![1]);
    asked.push(path);
    const from = part * namesTogether;
    const own = {firsts, bodies: bodies.slice(from, from + namesTogether)};
    return Promise.resolve({ok: true, json: () => Promise.resolve(own)});
  });
  return () => vi.unstubAllGlobals();
});

const parts = () => import("#dashboard/live/parts.ts");

test.each([0, namesTogether - 1, namesTogether, 2 * namesTogether + 6])(
  "body %d of all is found by its id in the one file that has it",
  async (turn) => {
    const {turnOf, bodyAt} = await parts();
    expect(await turnOf(bodies[turn]![0]!)).toBe(turn);
    expect(await bodyAt(turn)).toEqual(bodies[turn]);
    expect(asked.length).toBe(turn < namesTogether ? 1 : 2);
  }
);

test("what is no body's id is none, however like one it looks", async () => {
  const {turnOf} = await parts();
  for (const id of ["made-0000", "a", "made-99999", "第0号局"]) expect(await turnOf(id)).toBe(-1);
});

test("all names come from all files, in their order", async () => {
  const {allBodies} = await parts();
  expect(await allBodies()).toEqual(bodies);
});
