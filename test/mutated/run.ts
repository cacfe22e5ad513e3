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
  figures: number;
  right: number;
}

const kinds = new Map<string, Sum>();
const formats = new Map<string, Sum>();

function count(sums: Map<string, Sum>, name: string, {outcome, figures, right}: Judged): void {
  const none = {mutations: 0, read: 0, refused: 0, "left out": 0, wrong: 0, figures: 0, right: 0};
  const before = sums.get(name) ?? none;
  sums.set(name, {
    ...before,
    mutations: before.mutations + 1,
    figures: before.figures + figures,
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

/** Of the figures that damaged reports still say: who reads nothing invents nothing. */
const share = ({figures, right}: Pick<Sum, "figures" | "right">): string =>
  `${((100 * right) / Math.max(1, figures)).toFixed(1)} %`;

function table(head: string, sums: Map<string, Sum>): string {
  const columns = [
    "mutations",
    "read",
    "left out",
    "refused",
    "wrong",
    "figures",
    "right"
  ] as const;
  const rows = [...sums]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, sum]) => [name, ...columns.map((column) => sum[column]), share(sum)]);
  const rule = ["---", ...columns.map(() => "---:"), "---:"];
  return [[head, ...columns, "share"], rule, ...rows]
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
const whole = [...formats.values()].reduce(
  (sum, {figures, right}) => ({figures: sum.figures + figures, right: sum.right + right}),
  {figures: 0, right: 0}
);
console.log(`figures read right: ${whole.right} of ${whole.figures} (${share(whole)})`);
console.log(`${values.count} mutations from seed ${values.seed} on, ${wrong} wrong`);
if (wrong > 0 || memory > mostMemory) process.exitCode = 1;
