// What `npm pack` does first: the package as JavaScript in dist/, since Node strips no types of what is installed. Every
// module stands by itself and where it stands here, with what it reads beside it: what is found by folder is found there.
import {cp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {build, type InlineConfig} from "tsdown";
import {bundled, liveScripts} from "#dashboard/bundle.ts";
import {writtenFile, writtenHere} from "#pipeline/fingerprint.ts";
import {projectPath} from "#pipeline/world.ts";

const dist = projectPath("dist");
const rooms = ["data/schema", "parsers", "pipeline", "dashboard"];
/** What only whoever works on the project runs. */
const ours = ["docs", "passages", "pack"].map((name) => `!pipeline/${name}.ts`);
/** Of Notebook Kit only two functions are taken: as a dependency it would bring a second DuckDB, and a browser's page. */
const kit = ["@observablehq/notebook-kit", "@observablehq/parser", "acorn", "acorn-walk"];

const common: InlineConfig = {
  ...{cwd: projectPath(""), config: false, outDir: "dist", root: projectPath("")},
  ...{format: "esm", platform: "node", target: "node20.19", dts: false, clean: false},
  ...{logLevel: "error", checks: {pluginTimings: false}, deps: {skipNodeModulesBundle: true}}
};

await rm(dist, {recursive: true, force: true});
await build({
  ...common,
  entry: [...rooms.map((room) => `${room}/**/*.ts`), ...ours],
  unbundle: true
});
await build({...common, entry: "dashboard/notebooks/kit.ts", deps: {alwaysBundle: kit}});
await build({...common, entry: "pipeline/api.ts", dts: {emitDtsOnly: true}});
for (const name of liveScripts)
  await writeFile(join(dist, "dashboard/live", `${name}.js`), await bundled(name));
for (const room of ["data", "pipeline", "dashboard", "notebooks"]) await copyRest(room);
await writeFile(join(dist, writtenFile), JSON.stringify(await writtenHere(), null, 2));
await writeFile(join(dist, "package.json"), await named());
await writeFile(join(dist, "dashboard/notebooks/kit.txt"), await licences());

/** What a room reads besides its code: tables, questions, styles, scripts, notebooks. */
async function copyRest(room: string): Promise<void> {
  const names = await readdir(projectPath(room), {recursive: true});
  const read = /\.(csv|yml|txt|sql|css|svg|html|js)$|^own-folder\.md$/;
  for (const name of names.filter(
    (name) => read.test(name) && !/^(dist|release|readings|shards|archive.(pages|warc))/.test(name)
  ))
    await cp(projectPath(join(room, name)), join(dist, room, name));
}

/** What our code asks of its own package: who it is, and by which versions of others it works. */
async function named(): Promise<string> {
  const own = JSON.parse(await readFile(projectPath("package.json"), "utf8"));
  const {name, version, type, engines, dependencies, optionalDependencies} = own;
  const asked = {name, version, type, private: true, engines, dependencies, optionalDependencies};
  return `${JSON.stringify(asked, null, 2)}\n`;
}

async function licences(): Promise<string> {
  const texts = kit.map(
    async (name) =>
      `${name}\n\n${await readFile(projectPath(`node_modules/${name}/LICENSE`), "utf8")}`
  );
  return (await Promise.all(texts)).join("\n\n");
}
