/** Families without an error, as many as it takes for each rule to tell something of so many reports; in several processes. */
import {spawn} from "node:child_process";
import {text} from "node:stream/consumers";
import {fileURLToPath} from "node:url";
import {loadRules} from "#pipeline/rules.ts";
import {quietWorld} from "#test/bundle.ts";
import type {Era} from "./family.ts";
import {proveFamily, shapesOf, type Proof} from "./prove.ts";
import {newTally, type Tally} from "./tally.ts";

/** Every so many-th family, from the first on, until each rule has had its reports. */
export interface Part {
  pairs: number;
  first: number;
  step: number;
}

/** What only one form has. */
const erasOf: Record<string, Era> = {
  "statistics-parts": "statistics",
  "form-appendix": "statistics",
  "years-items": "2019"
};

/** Each family is of the era that the rule with the fewest reports so far has need of. */
export async function proveFamilies({pairs, first, step}: Part, proof: Proof): Promise<void> {
  for (let turn = 0; turn < pairs; turn++) {
    const [rule, {clean}] = [...proof.tally.rules].reduce((least, one) =>
      one[1].clean < least[1].clean ? one : least
    );
    if (clean >= pairs) return;
    await proveFamily(first + turn * step, erasOf[rule] ?? "2021", proof);
    if (turn % 100 === 99)
      console.error(`${turn + 1} families: ${clean} reports or more for each rule`);
  }
}

interface Proved {
  rules: [rule: string, clean: number, false_alarms: number][];
  failures: string[];
}

/** The same in several processes at once. */
export async function proveInParts(
  {pairs, processes}: {pairs: number; processes: number},
  tally: Tally
): Promise<void> {
  const step = processes;
  const parts = Array.from({length: step}, (_, at): Part => ({
    ...{step, first: at + 1, pairs: Math.ceil(pairs / step)}
  }));
  for (const {rules, failures} of await Promise.all(parts.map(proveApart))) {
    for (const [rule, clean, false_alarms] of rules) {
      const own = tally.rules.get(rule)!;
      own.clean += clean;
      own.false_alarms += false_alarms;
    }
    tally.failures.push(...failures);
  }
}

const self = fileURLToPath(import.meta.url);

async function proveApart(part: Part): Promise<Proved> {
  const child = spawn(process.execPath, ["--import", "tsx", self, JSON.stringify(part)], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  return JSON.parse(await text(child.stdout)) as Proved;
}

if (process.argv[1] === self) {
  const rules = await loadRules(quietWorld);
  const tally = newTally(rules.checks.keys());
  const part = JSON.parse(process.argv[2]!) as Part;
  await proveFamilies(part, {rules, shapes: await shapesOf(), tally});
  const counts = [...tally.rules].map(([rule, {clean, false_alarms}]) => [
    rule,
    clean,
    false_alarms
  ]);
  console.log(JSON.stringify({rules: counts, failures: tally.failures}));
}
