/** What it costs to hold reports against every rule, beside reading them: prints milliseconds of the processor as JSON. */
import type {ReadReport} from "#data/schema/reading.ts";
import {checkReports} from "#pipeline/check.ts";
import {loadRules} from "#pipeline/rules.ts";
import {quietWorld} from "#test/bundle.ts";
import * as html from "#test/printed/html.ts";
import {drawSeries} from "#test/proof/series.ts";
import {readDraft} from "#test/proof/print.ts";
import type {PrintedReport} from "#test/printed/report.ts";

/** Bodies of some years each, drawn and read; each is then checked under other names until there are so many reports. */
const [warm, drawn, checked] = [20, 120, 100_000];

const write = (report: PrintedReport) => html.writeHtml(report, {body: html.siteBody});

function milliseconds(since: NodeJS.CpuUsage): number {
  const {user, system} = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function readBody(seed: number): Promise<ReadReport[]> {
  const series = drawSeries(seed);
  return Promise.all(series.drafts.map((draft) => readDraft(series, draft, write)));
}

const rules = await loadRules(quietWorld);
const bodies: ReadReport[][] = [];
let start = process.cpuUsage();
for (let seed = 0; seed < drawn; seed++) {
  if (seed === warm) start = process.cpuUsage();
  bodies.push(await readBody(seed));
}
const read = milliseconds(start);
const readReports = bodies.slice(warm).flat().length;

for (const body of bodies) checkReports(body, rules);
start = process.cpuUsage();
let count = 0;
while (count < checked)
  for (const body of bodies) {
    checkReports(body, rules);
    count += body.length;
  }
const check = milliseconds(start);
const each = {read: read / readReports, check: check / count};
console.log(JSON.stringify({...each, readReports, checkedReports: count}));
