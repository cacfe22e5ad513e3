import {join} from "node:path";
import {build, type Rolldown} from "vite";

const made = new Map<string, Promise<string>>();

/** A script of `live/` with all that it needs in one file: the same drawing in the page as at the build. */
export function bundled(name: string): Promise<string> {
  const known = made.get(name) ?? bundle(name);
  made.set(name, known);
  return known;
}

async function bundle(name: string): Promise<string> {
  const root = import.meta.dirname;
  const input = join(root, "live", `${name}.ts`);
  const output = {entryFileNames: `${name}.js`};
  const result = await build({
    ...{root, configFile: false, logLevel: "error", publicDir: false},
    build: {write: false, minify: true, modulePreload: false, rolldownOptions: {input, output}}
  });
  const [chunk] = (result as Rolldown.RolldownOutput).output;
  return chunk.code;
}
