import {spawn} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {performance} from "node:perf_hooks";
import {root} from "#test/source.ts";

/** What one run of a program cost. */
export interface Cost {
  milliseconds: number;
  /** The most memory its process held, in MiB; processes that it starts are not in it. */
  mebibytes: number;
}

const peak = new URL("peak.mjs", import.meta.url).href;

/** Runs `node` with these arguments and throws its output away. */
export function runOnce(args: string[], folder: string): Promise<Cost> {
  const file = join(folder, "peak");
  const options = {cwd: root, stdio: "ignore", env: {...process.env, GONGKAI_PEAK: file}} as const;
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--import", peak, ...args], options);
    child.on("error", reject);
    child.on("close", (code) => {
      const milliseconds = performance.now() - start;
      if (code !== 0) return reject(new Error(`node ${args.join(" ")}: exit status ${code}`));
      resolve({milliseconds, mebibytes: Number(readFileSync(file, "utf8")) / 1024});
    });
  });
}

/** Medians of several runs, the programs taking turns so that a busy minute falls on all of them. */
export async function measure<Name extends string>(
  programs: Record<Name, string[]>,
  rounds: number
): Promise<Record<Name, Cost>> {
  const names = Object.keys(programs) as Name[];
  const runs = new Map<Name, Cost[]>(names.map((name) => [name, []]));
  const folder = mkdtempSync(join(tmpdir(), "gongkai-bench-"));
  try {
    // the first round fills caches and is not counted
    for (let round = 0; round <= rounds; round++)
      for (const name of names) {
        const cost = await runOnce(programs[name], folder);
        if (round > 0) runs.get(name)!.push(cost);
      }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  return Object.fromEntries(names.map((name) => [name, middle(runs.get(name)!)])) as Record<
    Name,
    Cost
  >;
}

function middle(costs: Cost[]): Cost {
  return {
    milliseconds: median(costs.map(({milliseconds}) => milliseconds)),
    mebibytes: median(costs.map(({mebibytes}) => mebibytes))
  };
}

/** The value in the middle; of an even number, the mean of the two. */
export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}
