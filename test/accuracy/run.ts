/**
 * `npm run accuracy`: how many figures of made reports are read right, by form, format and shape. `-- pdf doc` measures
 * these formats only, and leaves the page as it is.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {measure, type Measured} from "#test/generated/measure.ts";
import {measureSamples} from "#test/generated/samples.ts";
import {findWriters} from "#test/generated/writers.ts";
import {pictureWriters} from "#test/printed/picture.ts";
import {root} from "#test/source.ts";

const reports = 60;
/** A page takes a recogniser some ten seconds: one of each form, taken in each way. */
const pictures = 3;

function table(rows: Measured[]): string {
  const heads = ["form", "format", "shape", "reports", "right", "wrong", "missed", "invented"];
  const rule = heads.map((_, at) => (at < 3 ? "---" : "---:"));
  const cells = rows.map(({form, format, shape, ...rest}) => [
    ...[form, format, shape, rest.reports],
    ...[rest.right, rest.wrong, rest.missed, rest.invented]
  ]);
  return [heads, rule, ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const only = process.argv.slice(2);
const isAsked = ({format}: {format: string}) => only.length === 0 || only.includes(format);
const seeds = Array.from({length: reports}, (_, seed) => seed);
const printed = await measure((await findWriters()).filter(isAsked), seeds);
const seen = await measure(pictureWriters.filter(isAsked), seeds.slice(0, pictures));
const rows = [...(await measureSamples()), ...printed, ...seen].filter(isAsked);
const written = table(rows);
if (only.length === 0) writePage();
console.log(written);
if (printed.some(({wrong, invented}) => wrong + invented > 0)) process.exitCode = 1;

function writePage(): void {
  const page = join(root, "test", "accuracy", "README.md");
  const passage = /(<!-- accuracy -->\n)[\s\S]*?(<!-- \/accuracy -->)/;
  const before = readFileSync(page, "utf8");
  writeFileSync(
    page,
    before.replace(passage, (_all, begin, end) => `${begin}${written}\n${end}`)
  );
}
