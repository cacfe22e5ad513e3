/**
 * A made corpus: `npx tsx test/bench/corpus.ts DIR 10000 [seed]` fills DIR, an empty or new folder, so that
 * `gongkai --data DIR --site … all` can take it. The same seed and number give the same bytes.
 */
import {createHash} from "node:crypto";
import {cpSync, existsSync, mkdirSync, readdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {Source} from "#data/schema/document.ts";
import {endingOf} from "#pipeline/kinds.ts";
import {bodyFile, drawCounty, reportsOfCounty, type County} from "#test/bench/corpus/county.ts";
import {fileReport, type Filed} from "#test/bench/corpus/filed.ts";
import {randomFrom} from "#test/generated/random.ts";
import {printDraft} from "#test/proof/print.ts";
import {root} from "#test/source.ts";

const columns = Object.keys(Source.shape);

/** A file in the folder, and its line. */
function keep(folder: string, {bytes, format, url}: Filed, retrieved: string): Source {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const path = `${sha256}.${endingOf(format)}`;
  writeFileSync(join(folder, "archive", path), bytes);
  return {sha256, format, bytes: bytes.length, path, url, retrieved, note: "made for measuring"};
}

/** The files of a county's first reports, at most so many. */
function* filesOf({bodies, host}: County, most: number, seed: number): Generator<Filed[]> {
  let count = 0;
  for (const {id, series} of bodies)
    for (const draft of series.drafts) {
      if (count++ === most) return;
      const random = randomFrom(seed + count);
      const address = `http://${host}/zwgk/${id}/${draft.year}/t${random.int(1e5, 1e6)}`;
      yield fileReport(printDraft(series, draft), address, random);
    }
}

function writeCounty(folder: string, county: County, lines: Source[]): void {
  writeFileSync(join(folder, "archive/index.csv"), stringify(lines, {columns}), {flag: "a"});
  const filed = county.bodies.filter(({isFiled}) => isFiled);
  if (filed.length > 0) mkdirSync(join(folder, "bodies", county.bodies[0]!.id));
  for (const body of filed)
    writeFileSync(
      join(folder, "bodies", county.bodies[0]!.id, `${body.id}.yml`),
      bodyFile(body, county.host)
    );
}

export interface Corpus {
  reports: number;
  files: number;
  bytes: number;
}

/** Fills a folder with so many reports, county by county. */
export function makeCorpus(folder: string, reports: number, seed = 1): Corpus {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`${folder} is not empty: name a new folder`);
  for (const name of ["archive", "bodies", "corrections"])
    mkdirSync(join(folder, name), {recursive: true});
  for (const name of ["indicators.csv", "deadlines.yml"])
    cpSync(join(root, "data", name), join(folder, name));
  writeFileSync(join(folder, "archive/index.csv"), `${columns.join(",")}\n`);
  const made: Corpus = {reports: 0, files: 0, bytes: 0};
  for (let number = 0; made.reports < reports; number++) {
    const county = drawCounty(seed, number);
    const lines: Source[] = [];
    const most = Math.min(reports - made.reports, reportsOfCounty);
    for (const files of filesOf(county, most, seed * 31 + number * 1009)) {
      lines.push(...files.map((file) => keep(folder, file, "2026-11-01T08:00:00Z")));
      made.reports++;
    }
    writeCounty(folder, county, lines);
    made.files += lines.length;
    made.bytes += lines.reduce((sum, {bytes}) => sum + bytes, 0);
  }
  return made;
}

if (process.argv[1] === import.meta.filename) {
  const [folder, reports, seed] = process.argv.slice(2);
  if (!folder || !(Number(reports) > 0))
    throw new Error("npx tsx test/bench/corpus.ts DIR REPORTS [SEED]");
  console.log(JSON.stringify(makeCorpus(folder, Number(reports), Number(seed ?? 1))));
}
