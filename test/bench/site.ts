/**
 * What it costs to build the site of many bodies: `npx tsx test/bench/site.ts 50 500`. Each size is built in a process
 * of its own, whose processor time counts, its threads' too: what else the machine does is not in it.
 */
import {execFileSync} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import {build} from "#dashboard/build.ts";
import {openDatabase} from "#pipeline/database.ts";
import {madeBodies, multiply} from "#test/generated/release.ts";
import {root} from "#test/source.ts";

/** One build: milliseconds of the processor, and the most memory that its process held. */
interface Built {
  milliseconds: number;
  mebibytes: number;
}

async function buildHere([release, site]: string[]): Promise<Built> {
  await build({release: release!, archive: join(root, "data/archive"), site: site!});
  const {user, system} = process.cpuUsage();
  return {
    milliseconds: (user + system) / 1000,
    mebibytes: process.resourceUsage().maxRSS / 1024
  };
}

function buildApart(release: string, site: string): Built {
  const args = ["--import", "tsx", import.meta.filename, "--build", release, site];
  return JSON.parse(execFileSync(process.execPath, args, {cwd: root, encoding: "utf8"})) as Built;
}

/** The heaviest page, and the front with all that it loads, in KiB as sent. */
function weights(site: string): {pages: number; largest: number; first: number} {
  const files = readdirSync(site, {recursive: true, encoding: "utf8"});
  const pages = files.filter((file) => file.endsWith(".html"));
  const sizes = pages.map((page) => statSync(join(site, page)).size);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0) / 1024;
  const front = readFileSync(join(site, "index.html"), "utf8");
  const loaded = [...front.matchAll(/(?:rel="stylesheet" href|script src)="([^"]+)"/g)];
  const first = ["index.html", ...loaded.map(([, file]) => file!)]
    .map((file) => gzipSync(readFileSync(join(site, file))).length)
    .reduce((sum, bytes) => sum + bytes, 0);
  return {pages: pages.length, largest, first: first / 1024};
}

async function measureSite(own: string, bodies: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  const [release, site] = [join(folder, "release"), join(folder, "site")];
  try {
    mkdirSync(release);
    const file = join(release, "gongkai.duckdb");
    cpSync(join(own, "gongkai.duckdb"), file);
    await multiply(file, madeBodies(bodies - 1));
    const built = buildApart(release, site);
    console.error(`${bodies}: ${JSON.stringify(built)}`);
    const {pages, largest, first} = weights(site);
    const database = await openDatabase(file);
    await database.run("update reports set title = title || '。' where report = 'made-00001/2021'");
    database.close();
    const again = buildApart(release, site);
    const cells = [
      bodies,
      pages,
      (built.milliseconds / pages / 2).toFixed(1),
      round(built.mebibytes)
    ];
    return [...cells, round(first), round(largest), (again.milliseconds / 2000).toFixed(1)].join(
      " | "
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

const round = (value: number) => Math.round(value);

const heads =
  "| bodies | pages | ms a page on two cores | peak, MiB | front, KiB sent | largest page, KiB | again after one change, s |";

if (process.argv[2] === "--build") {
  console.log(JSON.stringify(await buildHere(process.argv.slice(3))));
} else {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-site-"));
  const stages = ["--import", "tsx", join(import.meta.dirname, "stages.ts"), folder];
  execFileSync(process.execPath, stages, {cwd: root});
  console.log(`${heads}\n|${" ---: |".repeat(7)}`);
  const sizes = process.argv.slice(2).map(Number);
  for (const bodies of sizes.length ? sizes : [50, 500, 5000])
    console.log(`| ${await measureSite(join(folder, "data/release"), bodies)} |`);
  rmSync(folder, {recursive: true, force: true});
}
