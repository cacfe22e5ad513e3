/**
 * `npm run accuracy`: how many figures of made reports are read right, by form, format, shape and layout, written to
 * data/accuracy.csv and to the page beside. `-- pdf doc` measures these formats only, and leaves both as they are.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {Accuracy} from "#data/schema/accuracy.ts";
import {measure} from "#test/generated/measure.ts";
import {measureSamples} from "#test/generated/samples.ts";
import {findWriters} from "#test/generated/writers.ts";
import {pictureWriters} from "#test/printed/picture.ts";
import {root} from "#test/source.ts";
import {columns, measureAll} from "./measure-all.ts";

/** Rows that share some columns, as one. */
function together(rows: Accuracy[], by: (keyof Accuracy)[]): string[][] {
  const sums = new Map<string, {row: Accuracy; sum: number[]}>();
  const counted = ["reports", "right", "wrong", "missed", "invented"] as const;
  for (const row of rows) {
    const key = by.map((column) => row[column]).join("|");
    const before = sums.get(key) ?? {row, sum: counted.map(() => 0)};
    sums.set(key, {row, sum: before.sum.map((sum, at) => sum + row[counted[at]!])});
  }
  return [...sums.values()].map(({row, sum}) => {
    const [, right, wrong, missed] = sum as [number, number, number, number];
    const share = ((100 * missed) / (right + wrong + missed)).toFixed(2);
    return [...by.map((column) => String(row[column])), ...sum.map(String), `${share} %`];
  });
}

function table(rows: Accuracy[], by: (keyof Accuracy)[]): string {
  const heads = [...by, "reports", "right", "wrong", "missed", "invented", "missed, of all"];
  const rule = heads.map((_, at) => (at < by.length ? "---" : "---:"));
  return [heads, rule, ...together(rows, by)].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

const only = process.argv.slice(2);
const isAsked = ({format}: {format: string}) => only.length === 0 || only.includes(format);
const printed = await measureAll((await findWriters()).filter(isAsked));
const others = [
  ...(await measureSamples()),
  ...(await measure(pictureWriters.filter(isAsked), [0, 1, 2]))
];
const rows = [...printed, ...others.filter(isAsked).map((row) => Accuracy.parse(row))];
const written = `${table(rows, ["format", "shape", "layout"])}\n\n${table(rows, ["form", "layout"])}`;
if (only.length === 0) {
  writeFileSync(join(root, "data", "accuracy.csv"), stringify(rows, {header: true, columns}));
  writePage();
}
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
