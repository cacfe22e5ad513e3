/**
 * `npx tsx test/accuracy/unruled.ts 300`: tables without rules whose labels stand on several lines, so many made
 * reports, each in a shape drawn by seed; prints what is read right, wrong, missed and invented, by how labels stand.
 */
import {makeReport} from "#test/generated/report.ts";
import {add, none, score, type Score} from "#test/generated/score.ts";
import {writePdf} from "#test/printed/pdf.ts";
import {onlyReport, readAny} from "#test/printed/read.ts";
import {unruledShape} from "#test/printed/unruled.ts";

const reports = Number(process.argv[2] ?? 300);
const first = Number(process.argv[3] ?? 0);
const sums = new Map<string, Score>();
for (let seed = first; seed < first + reports; seed++) {
  // Every fourth is narrative, and has no table.
  const made = makeReport(Math.floor(seed / 3) * 4 + (seed % 3));
  const shape = unruledShape(seed);
  const own = score(made, onlyReport(await readAny(writePdf(made.report, shape))));
  if (own.wrong + own.invented > 0) console.log(seed, JSON.stringify({...shape, ...own}));
  const columns = shape.narrow! < 4 ? "narrow" : "wide";
  const keys = [
    "all",
    `stand ${shape.stand}`,
    `${columns} columns`,
    made.edition,
    shape.cut ? "cut" : `height ${shape.height}`
  ];
  for (const key of keys) sums.set(key, add(sums.get(key) ?? none, own));
}
console.table(Object.fromEntries([...sums].sort()));
