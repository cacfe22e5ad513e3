// Packages are JavaScript and load as they are, but for what tells where to look for their maps. tsx would write anew
// each that imports while it runs, with a map in its text: of pdfjs alone each thread would hold some ninety megabytes.
import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";

const mapped = /^\/\/# sourceMappingURL=.*$/gm;

export const load = (url, context, next) =>
  context.format === "module" && url.includes("/node_modules/")
    ? {format: "module", source: textOf(url), shortCircuit: true}
    : next(url, context);

const textOf = (url) => readFileSync(fileURLToPath(url), "utf8").replace(mapped, "");
