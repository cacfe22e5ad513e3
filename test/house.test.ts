/** The lock on the promises of the house: doors, purity, names, partners, and docs that are up to date. */
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {basename, join} from "node:path";
import ts from "typescript";
import {describe, expect, test} from "vitest";
import {files, imports, impurities, read, root, search, type Import} from "#test/source.ts";

const code = files(/^(data|parsers|pipeline|dashboard)\/.*\.ts$/);
const tests = files(/^test\/.*\.ts$/);

/** Packages that take bytes apart; each is loaded when a file needs it. */
const decoders = [
  ...["htmlparser2", "mammoth", "pdfjs-dist", "@e965/xlsx", "yauzl", "saxes"],
  ...["pngjs", "tesseract.js", "opencc-js", "csv-parse"]
];

/**
 * The rooms, and what each may look into besides itself: other rooms, single files, packages. `*` is any package,
 * Node's own included; `type:` takes types and nothing that runs. The most particular name wins.
 */
const doors: Record<string, string[]> = {
  "data/schema": ["zod"],
  parsers: ["data/schema"],
  "parsers/formats": ["data/schema", "parsers", ...decoders],
  "parsers/containers": ["data/schema", "parsers", ...decoders],
  "parsers/prose": ["data/schema", "parsers", "@eslint-community/regexpp"],
  "parsers/decode": ["data/schema", "parsers", ...decoders],
  "pipeline/checks": ["data/schema", "pipeline/view.ts", "pipeline/comparison.ts"],
  "pipeline/sites": ["pipeline/site.ts"],
  "pipeline/site.ts": ["cheerio"],
  "pipeline/view.ts": ["data/schema", "pipeline/comparison.ts"],
  "pipeline/comparison.ts": ["data/schema", "pipeline/term.ts"],
  "pipeline/term.ts": ["data/schema"],
  "pipeline/causes": ["data/schema", "pipeline/view.ts", "pipeline/comparison.ts"],
  pipeline: [
    "data/schema",
    "parsers/read.ts",
    "parsers/document.ts",
    "dashboard/build.ts",
    "dashboard/bundle.ts",
    "dashboard/notebooks.ts",
    "dashboard/notebooks/list.ts",
    "*"
  ],
  "dashboard/charts": [
    "type:data/schema",
    "type:dashboard",
    "dashboard/words.ts",
    "@observablehq/plot"
  ],
  "dashboard/pages": [
    "type:data/schema",
    "type:dashboard",
    "dashboard/words.ts",
    "dashboard/charts"
  ],
  "dashboard/pages/list.ts": [
    "type:dashboard",
    "dashboard/models",
    "dashboard/pages",
    "dashboard/words.ts"
  ],
  "dashboard/models": [
    "data/schema",
    "type:dashboard",
    "dashboard/places.ts",
    "dashboard/read.ts",
    "dashboard/series.ts",
    "dashboard/sheets.ts",
    "dashboard/charts",
    "dashboard/pages/links.ts"
  ],
  "dashboard/models/simplified.ts": ["opencc-js"],
  dashboard: ["data/schema", "type:pipeline/world.ts", "pipeline/threads.ts", "*"]
};

/** Rooms without windows: no files, no network, no clock, no chance. */
const pure = [
  ...["data/schema", "parsers", "pipeline/checks", "pipeline/causes", "pipeline/view.ts"],
  ...["pipeline/comparison.ts", "pipeline/term.ts"],
  ...["pipeline/sites", "pipeline/site.ts"],
  ...["dashboard/charts", "dashboard/models", "dashboard/pages"]
];

const within = (path: string, room: string) => path === room || path.startsWith(`${room}/`);

/** The most particular of some names that a path lies in. */
const roomOf = (path: string, names: string[]): string | undefined =>
  names.filter((name) => within(path, name)).sort((a, b) => b.length - a.length)[0];

const isOurs = (target: string) =>
  /^(data|parsers|pipeline|dashboard|test|notebooks)\//.test(target);

function isOpen(door: string, {target, type}: Import): boolean {
  if (door === "*") return !isOurs(target);
  return door.startsWith("type:") ? type && within(target, door.slice(5)) : within(target, door);
}

/** What some files do that they must not, a line each, with the file's name. */
const complaints = (list: string[], find: (file: string) => string[]): string[] =>
  list.flatMap((file) => find(file).map((complaint) => `${file}: ${complaint}`));

describe("doors", () => {
  test("every file of code lies in a room", () => {
    expect(code.filter((file) => !roomOf(file, Object.keys(doors)))).toEqual([]);
  });

  test.each(Object.entries(doors))("%s looks only through its own", (room, open) => {
    const inside = code.filter((file) => roomOf(file, Object.keys(doors)) === room);
    expect(inside).not.toEqual([]);
    const shut = complaints(inside, (file) =>
      imports(file)
        .filter((one) => ![room, ...open].some((door) => isOpen(door, one)))
        .map(({target}) => target)
    );
    expect(shut).toEqual([]);
  });

  test("notebooks need nothing of ours but the release", () => {
    const outside = /#(data|parsers|pipeline|dashboard|test)\/|\bfrom\s+["']\.|https?:\/\/[\w.-]+/g;
    const found = complaints(
      files(/^notebooks\/.*\.html$/),
      (file) => read(file).match(outside) ?? []
    );
    expect(found).toEqual([]);
  });
});

test.each(pure)("%s has no windows", (room) => {
  const inside = code.filter((file) => within(file, room));
  expect(inside).not.toEqual([]);
  expect(complaints(inside, impurities)).toEqual([]);
});

describe("words", () => {
  test("files and folders are named in kebab-case", () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/;
    const known = /^(README|CHANGES)\.md$/;
    const named = complaints(files(/^(data|parsers|pipeline|dashboard|notebooks|test)\//), (file) =>
      file.split("/").filter((name) => !kebab.test(name) && !known.test(name))
    );
    expect(named).toEqual([]);
  });

  test("a file fits on a few screens", () => {
    const lines = (file: string) => read(file).split("\n").length;
    const long = [...code, ...tests].filter((file) => lines(file) > 350);
    expect(long.map((file) => `${file}: ${lines(file)} lines`)).toEqual([]);
  });

  const parsers = code.filter((file) => within(file, "parsers"));

  test("no body of data/bodies stands in the parsers", () => {
    const names = files(/^data\/bodies\/.*\.yml$/).flatMap((file) => [
      basename(file, ".yml"),
      ...[...read(file).matchAll(/^ {2}(\p{Script=Han}+):/gmu)].map(([, name]) => name!)
    ]);
    expect(names.length).toBeGreaterThan(1);
    expect(
      complaints(parsers, (file) => names.filter((name) => read(file).includes(name)))
    ).toEqual([]);
  });

  test("no report year stands in the parsers, but in the forms that the law gave with it", () => {
    const literal = (node: ts.Node) =>
      ts.isNumericLiteral(node) && /^20[012]\d$/.test(node.text) ? node.text : undefined;
    const free = parsers.filter((file) => !within(file, "parsers/templates"));
    expect(complaints(free, (file) => search(file, literal))).toEqual([]);
  });

  test("no test is left out", () => {
    const left = /\b(?:it|test|describe)(?:\.\w+)*\.(?:only|skip|todo|fails)\b/g;
    expect(complaints(tests, (file) => read(file).match(left) ?? [])).toEqual([]);
  });

  test("no path or host of one machine stands anywhere", () => {
    const written = files(/\.(ts|js|mjs|json|md|html|css|sql|yml|csv)$|^\.|^[A-Z]+$/);
    const machine =
      /(?<![\w.~*-])\/(?:home|Users|work|root|tmp|farm)\/\w+|[A-Z]:\\+Users|localhost:\d{4,}/g;
    expect(complaints(written, (file) => read(file).match(machine) ?? [])).toEqual([]);
    expect(read("package-lock.json")).not.toMatch(
      /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/
    );
  });
});

/** The ids of a folder of plug-ins: the file name is the id. */
const ids = (folder: string): string[] =>
  files(new RegExp(`^${folder}/[^/]+\\.ts$`)).map((file) => basename(file, ".ts"));

describe("partners", () => {
  const named = (pattern: RegExp) => files(pattern).map(read).join("\n");

  test("every check has its cases and its page of reasons", () => {
    const pages = named(/^pipeline\/.*\.md$/);
    expect(
      ids("pipeline/checks").filter((id) => !existsSync(join(root, `test/checks/${id}.test.ts`)))
    ).toEqual([]);
    expect(ids("pipeline/checks").filter((id) => !pages.includes(`\`${id}\``))).toEqual([]);
  });

  test("every format runs the common suite", () => {
    const suite = named(/^test\/(.*\/)?formats\.test\.ts$/);
    expect(
      ids("parsers/formats").filter((id) => !new RegExp(`^ {2}"?${id}"?: \\{`, "m").test(suite))
    ).toEqual([]);
  });

  /** Templates of which the archive holds no report yet, and the tests that stand in for one. */
  const withoutReport: Record<string, string> = {
    // None of the eight reports has its appendix: 2016 to 2018 name one that is not there.
    "statistics-2014": "test/parsers/statistics.test.ts"
  };

  test("every template has a report that a person read, or is listed as lacking one", () => {
    const gold = files(/^test\/reports\/[^/]+\/gold\.json$/).map(
      (file) => JSON.parse(read(file)).template
    );
    const lacking = ids("parsers/templates").filter((id) => !gold.includes(id));
    expect(lacking).toEqual(Object.keys(withoutReport));
    expect(lacking.filter((id) => !read(withoutReport[id]!).includes(`"${id}"`))).toEqual([]);
  });

  test("every chart is tested", () => {
    const tested = named(/^test\/.*\.test\.ts$/);
    expect(ids("dashboard/charts").filter((id) => !tested.includes(`charts/${id}.ts`))).toEqual([]);
  });

  test("every notebook has its question in the README of its room", () => {
    const questions = read("notebooks/README.md");
    const notebooks = files(/^notebooks\/.*\.html$/).map((file) => basename(file));
    expect(notebooks.filter((name) => !questions.includes(`](${name})`))).toEqual([]);
  });
});

function run(...args: string[]) {
  return spawnSync(process.execPath, args, {cwd: root, encoding: "utf8"});
}

describe("docs", () => {
  const readme = read("README.md");

  test("the two commands stand in the README exactly so", () => {
    const lines = readme.split("\n");
    expect(lines).toContain("npm ci && npm start");
    expect(lines).toContain("npm ci && npm test");
  });

  test("every command of package.json stands in the README", () => {
    const scripts = Object.keys(JSON.parse(read("package.json")).scripts);
    expect(scripts.filter((name) => !new RegExp(`npm (run )?${name}\\b`).test(readme))).toEqual([]);
  });

  test("every command of gongkai stands in the README", () => {
    const {stdout} = run("pipeline/gongkai.mjs", "--help", "--lang", "en");
    const commands = [...stdout.matchAll(/^ {2}([a-z]+) [^-\n]* {2,}/gm)].map(([, name]) => name!);
    expect(commands.length).toBeGreaterThanOrEqual(6);
    expect(commands.filter((name) => !readme.includes(`gongkai ${name}`))).toEqual([]);
  });

  test("generated passages are fresh", () => {
    const {status, stderr} = run("--import", "tsx", "pipeline/docs.ts", "--check");
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
  });

  test("every link between the project's own pages leads somewhere", () => {
    const lost = complaints(files(/\.md$/), (file) =>
      [...read(file).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
        .map(([, target]) => target!)
        .filter((target) => !existsSync(join(root, file, "..", decodeURI(target))))
    );
    expect(lost).toEqual([]);
  });

  test.each(["data", "parsers", "pipeline", "dashboard", "notebooks", "test"])(
    "%s has a README at its door",
    (room) => {
      expect(read(`${room}/README.md`).length).toBeGreaterThan(200);
    }
  );
});
