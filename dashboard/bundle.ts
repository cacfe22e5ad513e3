import {existsSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Rolldown} from "vite";

/** The scripts of `live/`. */
export const liveScripts = ["compare", "findings", "outcomes", "search"];

const root = import.meta.dirname;
const made = new Map<string, Promise<string>>();

/** A script of `live/` with all that it needs in one file: the same drawing in the page as at the build. */
export function bundled(name: string): Promise<string> {
  const known = made.get(name) ?? bundle(name);
  made.set(name, known);
  return known;
}

/** The package is published with them bundled, and without the bundler. */
async function bundle(name: string): Promise<string> {
  const ready = join(root, "live", `${name}.js`);
  if (existsSync(ready)) return readFile(ready, "utf8");
  const {build} = await import("vite");
  const input = join(root, "live", `${name}.ts`);
  const output = {entryFileNames: `${name}.js`};
  const result = await build({
    ...{root, configFile: false, logLevel: "error", publicDir: false},
    build: {write: false, minify: true, modulePreload: false, rolldownOptions: {input, output}}
  });
  const [chunk] = (result as Rolldown.RolldownOutput).output;
  return chunk.code;
}
