import {createHash} from "node:crypto";
import {existsSync, realpathSync} from "node:fs";
import {readdir, readFile, stat} from "node:fs/promises";
import {basename, dirname, join} from "node:path";
import type {Library} from "#parsers/read.ts";
import {dataOf, isClone, projectPath} from "#pipeline/world.ts";

/**
 * The readers as they are: their files, all code that has a part in what is kept of a file, the packages that it uses,
 * and what the readers are told of bodies and indicators. What was read under another fingerprint may read otherwise now.
 */
export async function readersFingerprint(
  {bodies, indicators}: Pick<Library, "bodies" | "indicators">,
  root = projectPath(".")
): Promise<string> {
  const readers = await writtenIn(root, "readers");
  return hashOf([...(await described(readers, root)), JSON.stringify([bodies, indicators])]);
}

/** The rules as they are, and what they know besides the reports: bodies, deadlines, indicators. */
export async function rulesFingerprint(data: string, root = projectPath(".")): Promise<string> {
  const rules = await writtenIn(root, "rules");
  const known = await Promise.all(
    ["bodies", "deadlines.yml", "indicators.csv"].map((name) => knownOf(dataOf({data}, name)))
  );
  return hashOf([...(await described(rules, root)), ...known.flat()]);
}

/** Code as it is written: the hash of its files, and the packages that they use. */
interface Written {
  hash: string;
  packages: string[];
}

/** Where the package says how its code was written, since building changes every file of it. */
export const writtenFile = "pipeline/written.json";

/** Readers or rules as they are written, in a clone and in the package alike. */
async function writtenIn(root: string, part: keyof typeof parts): Promise<Written> {
  if (isClone) return written(await closureOf(await parts[part](root), root));
  const all = JSON.parse(await readFile(join(root, writtenFile), "utf8"));
  return all[part] as Written;
}

export const writtenHere = async (root = projectPath(".")) => ({
  readers: await writtenIn(root, "readers"),
  rules: await writtenIn(root, "rules")
});

/** With which files readers and rules begin. */
const parts = {
  readers: async (root: string) => [
    ...(await filesIn(root, readerRooms)),
    ...modules(...readerModules)
  ],
  rules: async (root: string) => [
    ...(await filesIn(root, ["pipeline/checks"])),
    ...modules("rules", "shards/batch")
  ]
};

const readerRooms = ["parsers", "data/schema"];

/** Where what is kept of a file is made; what they import counts too. */
const readerModules = ["parse-file", "library", "unpack", "archive", "facts"];

const modules = (...names: string[]): string[] => names.map((name) => `pipeline/${name}.ts`);

/** A file, or all files of a folder, in their order, each with its name. */
async function knownOf(path: string): Promise<string[]> {
  const [root, name] = [dirname(path), basename(path)];
  const names = (await stat(path)).isDirectory() ? await filesIn(root, [name]) : [name];
  return [...(await read(names, root))].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
}

/** The whole project as it is: whatever has a part in a release and its site. */
export async function projectFingerprint(root = projectPath(".")): Promise<string> {
  const files = await filesIn(root, [...readerRooms, "pipeline", "dashboard", "notebooks"]);
  const data = ["data/accuracy.csv", "data/quality.csv", "package.json"];
  return hashOf(await described(written(await read([...files, ...data], root)), root));
}

type Sources = Map<string, string>;

function written(sources: Sources): Written {
  const files = [...sources].sort(([a], [b]) => (a < b ? -1 : 1)).flat();
  return {hash: hashOf(files), packages: packagesIn(sources)};
}

/** Code and its packages as text that changes whenever they do. */
async function described({hash, packages}: Written, root: string): Promise<string[]> {
  return [hash, ...(await versionsOf(packages, root))];
}

function hashOf(parts: string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest("hex");
}

/** The files of some folders, but those that tell people about it, or are made. */
async function filesIn(root: string, folders: string[]): Promise<string[]> {
  const listed = folders.map(async (folder) => {
    const entries = await readdir(join(root, folder), {withFileTypes: true});
    const wanted = entries.filter(({name}) => !/^\.|\.md$|^dist\b/.test(name));
    const [inner, own] = [true, false].map((isFolder) =>
      wanted
        .filter((entry) => entry.isDirectory() === isFolder)
        .map(({name}) => `${folder}/${name}`)
    ) as [string[], string[]];
    return [...own, ...(await filesIn(root, inner))];
  });
  return (await Promise.all(listed)).flat();
}

/** Texts are the same whatever a system ends its lines with. */
const read = async (files: string[], root: string): Promise<Sources> =>
  new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const text = await readFile(join(root, file), "utf8");
        return [file, text.replaceAll("\r\n", "\n")];
      })
    )
  );

/** Some files and all that they import of the project, one from another. */
export async function closureOf(files: string[], root = projectPath(".")): Promise<Sources> {
  const found: Sources = new Map();
  for (let next = files; next.length > 0;) {
    const sources = await read(next, root);
    for (const [file, text] of sources) found.set(file, text);
    const imported = [...sources].flatMap(([file, text]) =>
      importsIn(text).flatMap((target) => ownFile(target, file))
    );
    next = [...new Set(imported)].filter((file) => !found.has(file));
  }
  return found;
}

/** What a file imports to run: types are gone by then. A run asks for it a dozen times of each text, and looks once. */
function importsIn(text: string): string[] {
  const before = imported.get(text);
  if (before) return before;
  const found = [...text.matchAll(importing)].map(([, fixed, late]) => (fixed ?? late)!);
  imported.set(text, found);
  return found;
}

const imported = new Map<string, string[]>();

const importing =
  /^(?:im|ex)port (?!type\b)(?:[^;"']*? from )?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/gm;

function ownFile(target: string, from: string): string[] {
  if (target.startsWith("#")) return [target.slice(1)];
  return target.startsWith(".") ? [join(dirname(from), target)] : [];
}

/** The packages that some files use: those that they import, and those that may be missing. */
function packagesIn(sources: Sources): string[] {
  const imported = [...sources.values()].flatMap(importsIn);
  const packages = imported.flatMap((target) => packageName.exec(target)?.[0] ?? []);
  return [...new Set(packages)].sort();
}

/** `node:fs` is none; `#pipeline/run.ts` and `./run.ts` neither. */
const packageName = /^(?!node:)(?:@[\w.-]+\/)?[\w-][\w.-]*/;

interface Package {
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

/**
 * Packages with all that they depend on, each as it is installed: `cheerio@1.2.0`; `tesseract.js@none` of one that may be
 * missing here. What is optional to a package itself is for one system or another, and does the same.
 */
async function versionsOf(names: string[], root: string): Promise<string[]> {
  const found = new Map<string, string>();
  async function visit(name: string, from: string): Promise<void> {
    const folder = folderOf(name, from);
    if (found.has(folder ?? name)) return;
    found.set(folder ?? name, `${name}@none`);
    if (folder === null) return;
    const {version, dependencies = {}} = await readPackage(folder);
    found.set(folder, `${name}@${version}`);
    for (const each of Object.keys(dependencies)) await visit(each, folder);
  }
  const {optionalDependencies = {}} = await readPackage(root);
  for (const name of [...names, ...Object.keys(optionalDependencies)]) await visit(name, root);
  // One version in two folders is one: npm lays packages out as it happens to meet them.
  return [...new Set(found.values())].sort();
}

const readPackage = async (folder: string): Promise<Package> =>
  JSON.parse(await readFile(join(folder, "package.json"), "utf8"));

/** Where Node would find a package from a folder: in the next node_modules above that has it, or where that leads. */
function folderOf(name: string, from: string): string | null {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return realpathSync(folder);
  return dirname(from) === from ? null : folderOf(name, dirname(from));
}
