import {execFileSync} from "node:child_process";
import {existsSync} from "node:fs";
import {join} from "node:path";
import {join as joinPosix} from "node:path/posix";
import ts from "typescript";
import {expect, test} from "vitest";
import {files, root, search} from "#test/source.ts";

/** What a file imports as it is loaded: neither types, nor what it imports only when asked. */
const loadsOf = (file: string): string[] =>
  search(file, (node) =>
    ts.isImportDeclaration(node) && !node.importClause?.isTypeOnly
      ? (node.moduleSpecifier as ts.StringLiteral).text
      : undefined
  ).map((text) =>
    text.startsWith("#") ? text.slice(1) : text.startsWith(".") ? joinPosix(file, "..", text) : text
  );

/** Packages that are loaded with some files, at once: what is imported only when it is asked for is not. */
function packages(entries: string[]): Set<string> {
  const [seen, found] = [new Set<string>(), new Set<string>()];
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const target of loadsOf(file)) {
      if (existsSync(join(root, target))) visit(target);
      else if (!target.startsWith("node:"))
        found.add(target.replace(/^((?:@[^/]+\/)?[^/]+).*/, "$1"));
    }
  };
  entries.forEach(visit);
  return found;
}

const plugins = files(/^parsers\/(formats|templates)\/[^/]+\.ts$/);
const rules = files(/^pipeline\/checks\/[^/]+\.ts$/);

test.each([
  ["the command line itself", ["pipeline/cli.ts"], ["commander"]],
  [
    "parse",
    ["pipeline/cli.ts", "pipeline/commands/parse.ts", ...plugins],
    ["@eslint-community/regexpp", "commander", "csv-parse", "yaml", "zod"]
  ],
  [
    "check",
    ["pipeline/cli.ts", "pipeline/commands/check.ts", ...plugins, ...rules],
    ["@eslint-community/regexpp", "commander", "csv-parse", "yaml", "zod"]
  ],
  [
    "explain",
    ["pipeline/cli.ts", "pipeline/commands/explain.ts", ...plugins, ...rules],
    ["@eslint-community/regexpp", "commander", "csv-parse", "yaml", "zod"]
  ],
  ["collect", ["pipeline/cli.ts", "pipeline/commands/collect.ts"], ["commander"]],
  ["serve", ["pipeline/cli.ts", "pipeline/commands/serve.ts"], ["commander"]],
  ["work", ["pipeline/cli.ts", "pipeline/commands/work.ts"], ["commander"]],
  [
    "diff",
    ["pipeline/cli.ts", "pipeline/commands/diff.ts", ...plugins],
    ["@eslint-community/regexpp", "commander", "csv-parse", "yaml", "zod"]
  ]
])("%s loads only what it needs", (_name, entries, needed) => {
  expect([...packages(entries)].sort()).toEqual(needed);
});

test("all loads the database at once, the site's packages only when it builds the site, and those of many machines where there are some", () => {
  const loaded = packages(["pipeline/cli.ts", "pipeline/commands/all.ts"]);
  expect(loaded).toContain("@duckdb/node-api");
  for (const heavy of [
    "vite",
    "@observablehq/plot",
    "linkedom",
    "cheerio",
    "pg",
    "graphile-worker"
  ])
    expect(loaded).not.toContain(heavy);
});

test("in a clone packages load as they are, and no map of them is held", () => {
  const script = `
    import "./pipeline/typescript.mjs";
    import {findSourceMap} from "node:module";
    const {packages} = await import("#parsers/decode/packages.ts");
    await packages.pdfjs();
    for (const name of ["#parsers/decode/packages.ts", "pdfjs-dist/legacy/build/pdf.mjs"])
      console.log(findSourceMap(import.meta.resolve(name)) !== undefined);`;
  const words = ["--input-type=module", "--eval", script];
  const said = execFileSync(process.execPath, words, {cwd: root, encoding: "utf8"});
  expect(said).toBe("true\nfalse\n");
});
