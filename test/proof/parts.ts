/** The proof in several processes at once, each of which proves its part; what they count is added up. */
import {spawn} from "node:child_process";
import {text} from "node:stream/consumers";
import {fileURLToPath} from "node:url";
import type {Rules} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {quietWorld} from "#test/bundle.ts";
import {measure, type Measured, type Part, type Size} from "./measure.ts";
import {addTo, newTally} from "./tally.ts";

export async function measureInParts(
  {checks}: Rules,
  size: Size,
  processes: number
): Promise<Measured> {
  const sum: Measured = {made: newTally(checks.keys()), real: newTally(checks.keys())};
  const parts = Array.from({length: processes}, (_, first): Part => ({first, step: processes}));
  for (const {made, real} of await Promise.all(parts.map((part) => measureApart(size, part)))) {
    addTo(sum.made, made);
    addTo(sum.real, real);
  }
  return sum;
}

const self = fileURLToPath(import.meta.url);

async function measureApart(size: Size, part: Part): Promise<Measured> {
  const work = JSON.stringify({size, part});
  const child = spawn(process.execPath, ["--import", "tsx", self, work], {
    stdio: ["ignore", "pipe", "inherit"]
  });
  return JSON.parse(await text(child.stdout), (_, value) => asMap(value)) as Measured;
}

/** Maps go from process to process as lists of their entries. */
const asMap = (value: unknown) =>
  typeof value === "object" && value !== null && "asMap" in value
    ? new Map(value.asMap as [string, unknown][])
    : value;
const asEntries = (value: unknown) => (value instanceof Map ? {asMap: [...value]} : value);

if (process.argv[1] === self) {
  const {size, part} = JSON.parse(process.argv[2]!) as {size: Size; part: Part};
  const measured = await measure(await loadRules(quietWorld), size, part);
  console.log(JSON.stringify(measured, (_, value) => asEntries(value)));
}
