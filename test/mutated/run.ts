/** `npm run mutations`: golden reports damaged by seed; each gives the right figures or none. */
import {availableParallelism} from "node:os";
import {parseArgs} from "node:util";
import type {Judged} from "./judge.ts";
import {mostMemory, run} from "./pool.ts";

const {values} = parseArgs({
  options: {
    count: {type: "string", default: "2000"},
    seed: {type: "string", default: "1"},
    processes: {type: "string", default: String(Math.min(2, availableParallelism()))}
  }
});

interface Sum {
  mutations: number;
  read: number;
  refused: number;
  "left out": number;
  wrong: number;
  right: number;
}

const kinds = new Map<string, Sum>();
const formats = new Map<string, Sum>();

function count(sums: Map<string, Sum>, name: string, {outcome, right}: Judged): void {
  const none = {mutations: 0, read: 0, refused: 0, "left out": 0, wrong: 0, right: 0};
  const before = sums.get(name) ?? none;
  sums.set(name, {
    ...before,
    mutations: before.mutations + 1,
    right: before.right + right,
    [outcome]: before[outcome] + 1
  });
}

const slowest = {milliseconds: 0, seed: 0};

function heard(judged: Judged): void {
  const {seed, kind, format, complaints, milliseconds} = judged;
  count(kinds, kind, judged);
  count(formats, format, judged);
  if (milliseconds > slowest.milliseconds) Object.assign(slowest, {milliseconds, seed});
  for (const complaint of complaints.slice(0, 5))
    console.error(`seed ${seed}, ${kind}, ${format}: ${complaint}`);
}

function table(head: string, sums: Map<string, Sum>): string {
  const columns = ["mutations", "read", "left out", "refused", "wrong", "right"] as const;
  const rows = [...sums]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, sum]) => [name, ...columns.map((column) => sum[column])]);
  const rule = ["---", ...columns.map(() => "---:")];
  const last = "figures read right";
  return [[head, ...columns.slice(0, -1), last], rule, ...rows]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

const memory = await run({
  from: Number(values.seed),
  count: Number(values.count),
  processes: Number(values.processes),
  heard
});
const wrong = [...formats.values()].reduce((sum, each) => sum + each.wrong, 0);
console.log(`${table("kind", kinds)}\n\n${table("format", formats)}\n`);
console.log(`slowest: ${Math.round(slowest.milliseconds)} ms (seed ${slowest.seed})`);
console.log(`memory: ${memory} MB at most in one process`);
console.log(`${values.count} mutations from seed ${values.seed} on, ${wrong} wrong`);
if (wrong > 0 || memory > mostMemory) process.exitCode = 1;
