import {fileURLToPath} from "node:url";
import type {Plugin} from "vite";

const cdn = "https://cdn.jsdelivr.net/npm/";

/** `npm:@observablehq/plot@0.6/+esm` and its address at the CDN are one package, and the range is the lock's. */
const address =
  /^(?:npm:|https:\/\/cdn\.jsdelivr\.net\/npm\/)((?:@[^/@]+\/)?[^/@]+)(?:@[^/]+)?(.*?)(?:\/?\+esm)?$/;

/** The package that an import of a notebook names, as node_modules has it; null where it names none. */
export function packageOf(source: string): string | null {
  const match = address.exec(source);
  return match ? `${match[1]}${match[2]}` : null;
}

/** The libraries that a cell may use by name: those of Notebook Kit's that the project has itself. */
const libraries = `
export const Plot = () => import("@observablehq/plot");
export const htl = () => import("htl");
export const html = () => import("htl").then(({html}) => html);
export const svg = () => import("htl").then(({svg}) => svg);
`;

const absent = "\0absent";
const absence = `throw new Error("not on this page, which asks nothing of the web"); export default null;`;

/** Any file of the project's own: what is resolved from here comes from its node_modules. */
const project = fileURLToPath(import.meta.url);

/** Keeps pages from the web: libraries come from node_modules, and what is not there cannot be asked for. */
export function offline(): Plugin {
  return {
    name: "gongkai:offline",
    enforce: "pre",
    resolveId(source) {
      if (source.startsWith("absent:")) return absent;
      const name =
        packageOf(source) ?? (/^(@observablehq\/plot|htl)$/.test(source) ? source : null);
      return name ? this.resolve(name, project, {skipSelf: true}) : null;
    },
    load(id) {
      if (id === absent || /\/stdlib\/(xlsx|zip)\.js$/.test(id)) return absence;
      if (id.endsWith("/stdlib/recommendedLibraries.js")) return libraries;
      return id.endsWith("/stdlib/sampleDatasets.js") ? "export {};" : null;
    },
    transform(code, id) {
      return id.includes("/notebook-kit/") && code.includes(cdn)
        ? {code: code.replaceAll(cdn, "absent:"), map: null}
        : null;
    }
  };
}
