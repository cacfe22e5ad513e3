/**
 * `npm run proof`: how often each rule is right on errors that were planted and on reports without any, written to
 * data/quality.csv and to the page beside. `-- --planted 20 --clean 50 --real 30 --pairs 500` proves less, and writes
 * nothing without `--write`; `-- --sample` writes only the few anew that `npm test` proves;
 * `-- --rules` tries whether a test of each rule fails when its code is another.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {availableParallelism} from "node:os";
import {join} from "node:path";
import {parseArgs} from "node:util";
import {parse} from "csv-parse/sync";
import {stringify} from "csv-stringify/sync";
import {Quality} from "#data/schema/quality.ts";
import type {Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {quietWorld} from "#test/bundle.ts";
import {root} from "#test/source.ts";
import {measure, rowsOf, sample, type Measured, type Size} from "./measure.ts";
import {measureInParts} from "./parts.ts";
import {proveRules} from "./rule-mutations.ts";
import type {Tally} from "./tally.ts";

const whole: Size = {planted: 150, clean: 200, real: 200, pairs: 10_000};
const file = join(root, "data", "quality.csv");
const [text, flag] = [{type: "string"} as const, {type: "boolean"} as const];
const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    planted: text,
    clean: text,
    real: text,
    pairs: text,
    processes: text,
    rules: flag,
    write: flag,
    sample: flag
  }
});

function grid(head: string[], rows: (string | number)[][]): string {
  const rule = head.map((_, at) => (at === 0 ? "---" : "---:"));
  return [head, rule, ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const share = (part: number, all: number) =>
  all === 0 ? "–" : `${((100 * part) / all).toFixed(1)} %`;

function byRule({made, real}: Measured): string {
  const head = ["rule", "planted", "found", "missed", "cannot tell", "of real reports", "found"];
  const more = ["reports without an error", "false alarms", "cause determined", "named", "alone"];
  const rows = [...made.rules].map(([rule, one]) => {
    const own = real.rules.get(rule)!;
    return [
      ...[`\`${rule}\``, one.planted || "no plant", one.found, one.missed, one.cannot_tell],
      ...[own.planted, own.found, one.clean, one.false_alarms],
      ...[
        one.determined + own.determined,
        share(one.cause_named + own.cause_named, one.determined + own.determined),
        share(one.cause_only + own.cause_only, one.determined + own.determined)
      ]
    ];
  });
  return grid([...head, ...more], rows);
}

const byKind = ({kinds}: Tally) =>
  grid(
    ["error", "to be found", "found", "missed", "cannot tell"],
    [...kinds].map(([kind, one]) => [kind, one.planted, one.found, one.missed, one.cannot_tell])
  );

async function proveAll(): Promise<void> {
  const rules = await loadRules(quietWorld);
  const isWhole = [values.planted, values.clean, values.real, values.pairs].every(
    (one) => one === undefined
  );
  const sizeOf = (name: keyof Size) => Number(values[name] ?? whole[name]);
  const size = Object.fromEntries(
    (Object.keys(whole) as (keyof Size)[]).map((name) => [name, sizeOf(name)])
  ) as Record<keyof Size, number>;
  const processes = Number(values.processes ?? availableParallelism());
  const measured = await measureInParts(rules, isWhole ? whole : size, processes);
  const {made, real} = measured;
  const written = `${byRule(measured)}\n\n${byKind(made)}`;
  if (isWhole || values.write) {
    await writeQuality([...rowsOf("made", made), ...rowsOf("real", real)], rules);
    writePage(written);
  }
  const failures = [...made.failures, ...real.failures];
  console.log(written);
  console.log(failures.join("\n"));
  console.log(`${made.plants} errors in made reports, ${real.plants} in real ones`);
  if (failures.some((one) => !one.startsWith("cause"))) process.exitCode = 1;
}

/** What was measured, and the few that every test run proves anew. */
async function writeQuality(measured: Quality[], rules: Rules): Promise<void> {
  const {made} = await measure(rules, sample);
  const rows = [...measured, ...rowsOf("sample", made)].map((row) => Quality.parse(row));
  const columns = Object.keys(Quality.shape);
  writeFileSync(file, stringify(rows, {header: true, columns}));
}

/** The few alone anew, beside what was measured before. */
async function refresh(): Promise<void> {
  const rows: Record<string, string>[] = parse(readFileSync(file), {columns: true});
  const before = rows.map((row) => Quality.parse(asNumbers(row)));
  await writeQuality(
    before.filter(({part}) => part !== "sample"),
    await loadRules(quietWorld)
  );
}

const asNumbers = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, /^\d+$/.test(value) ? Number(value) : value])
  );

function writePage(written: string): void {
  const page = join(root, "test", "proof", "README.md");
  const passage = /(<!-- proof -->\n)[\s\S]*?(<!-- \/proof -->)/;
  const before = readFileSync(page, "utf8");
  writeFileSync(
    page,
    before.replace(passage, (_all, begin, end) => `${begin}${written}\n${end}`)
  );
}

if (values.rules) await proveRules(positionals);
else if (values.sample) await refresh();
else await proveAll();
