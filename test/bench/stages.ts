/** One run of everything in a folder of its own, in a process of its own: prints the time of each stage. */
import {cpSync, existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {all} from "#pipeline/all.ts";
import {projectPath, realWorld} from "#pipeline/world.ts";

const folder = process.argv[2]!;
const data = join(folder, "data");
mkdirSync(data, {recursive: true});
for (const input of ["archive", "bodies", "corrections", "indicators.csv", "deadlines.yml"]) {
  const from = projectPath(join("data", input));
  if (existsSync(from)) cpSync(from, join(data, input), {recursive: true});
}
const world = realWorld({data, site: join(folder, "site"), lang: "en"});
const silent = () => undefined;
const {times} = await all({...world, log: silent, warn: silent, progress: silent, passing: silent});
console.log(JSON.stringify(times));
