import {basename, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {observable} from "@observablehq/notebook-kit/vite";
import {parseHTML} from "linkedom";
import {build, normalizePath, type Plugin} from "vite";
import type {Draft} from "./draft.ts";
import {offline} from "./offline.ts";
import type {Still} from "./still.ts";

export interface PageOptions {
  /** Where the drafts stand. */
  folder: string;
  /** Where the pages go; emptied first. */
  out: string;
}

const here = import.meta.dirname;
/** Notebook Kit's own files: styles and runtime. */
const kit = normalizePath(
  dirname(dirname(fileURLToPath(import.meta.resolve("@observablehq/notebook-kit/vite"))))
);

/** Builds the drafts into pages with Notebook Kit's plugin, kept from the web by ours. */
export async function buildPages(stills: Map<Draft, Still>, {folder, out}: PageOptions) {
  await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: "silent",
    root: folder,
    base: "./",
    resolve: {alias: [{find: /^observable:(.*)$/, replacement: `${kit}/$1`}]},
    plugins: [observable({template: join(here, "template.html")}), offline(), inStills(stills)],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: {polyfill: false},
      rolldownOptions: {input: [...stills.keys()].map(({file}) => file)}
    }
  });
}

/** Puts each cell's result into the page as it stands before any script runs, or where none may. */
function inStills(stills: Map<Draft, Still>): Plugin {
  const byName = new Map([...stills].map(([{name}, still]) => [name, still]));
  return {
    name: "gongkai:stills",
    transformIndexHtml: {
      order: "post",
      handler(html, {filename}) {
        const {document} = parseHTML(html);
        for (const [id, content] of byName.get(basename(filename)) ?? []) {
          document.getElementById(`cell-${id}`)!.innerHTML = content;
        }
        // A query may be wider than a phone: whoever has no mouse must be able to scroll it.
        for (const code of document.querySelectorAll("pre")) code.setAttribute("tabindex", "0");
        return String(document);
      }
    }
  };
}
