/** The package as its users have it: packed, and unpacked into a folder where only what it declares can be found. */
import {execFile} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {root} from "#test/source.ts";
import {temporaryFolder} from "#test/world.ts";

/** What `npm pack --json` says of a package. */
export interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: {path: string; size: number}[];
}

/** How a program ended, and what it said. */
export interface Said {
  status: number;
  stdout: string;
  stderr: string;
}

export function run(program: string, words: string[], cwd: string): Promise<Said> {
  const limits = {cwd, maxBuffer: 2 ** 26, env: {...process.env, LC_ALL: "C.UTF-8"}};
  return new Promise((resolve) => {
    execFile(program, words, limits, (error, stdout, stderr) =>
      resolve({status: error ? Number(error.code ?? 1) : 0, stdout, stderr})
    );
  });
}

/** npm itself, the same on every system: whoever runs the tests by it has told where it is. */
function npm(words: string[], cwd: string): Promise<Said> {
  const {npm_execpath: own = ""} = process.env;
  const beside = join(dirname(process.execPath), "node_modules/npm/bin/npm-cli.js");
  const file = [own, beside].find((path) => path.endsWith("npm-cli.js") && existsSync(path));
  return file ? run(process.execPath, [file, ...words], cwd) : run("npm", words, cwd);
}

/** Packs the project as `npm pack` does. */
export async function pack(): Promise<{packed: Packed; tarball: string}> {
  const folder = temporaryFolder();
  const {status, stdout, stderr} = await npm(
    ["pack", "--json", "--ignore-scripts=false", "--pack-destination", folder],
    root
  );
  if (status !== 0) throw new Error(stderr);
  const [packed] = JSON.parse(stdout.slice(stdout.indexOf("["))) as [Packed];
  return {packed, tarball: join(folder, packed.filename)};
}

/** A user's folder with the package in it: what it declares is linked from here, so that nothing is fetched. */
export async function install(tarball: string): Promise<string> {
  const folder = temporaryFolder();
  const modules = join(folder, "node_modules");
  const own = join(modules, "gongkai");
  mkdirSync(own, {recursive: true});
  const {status, stderr} = await run("tar", ["-xzf", tarball, "--strip-components=1"], own);
  if (status !== 0) throw new Error(stderr);
  const {dependencies, optionalDependencies} = JSON.parse(
    readFileSync(join(own, "package.json"), "utf8")
  ) as Record<string, Record<string, string>>;
  for (const name of Object.keys({...dependencies, ...optionalDependencies})) {
    const to = join(modules, name);
    if (!existsSync(join(root, "node_modules", name))) continue;
    mkdirSync(dirname(to), {recursive: true});
    symlinkSync(join(root, "node_modules", name), to, "junction");
  }
  writeFileSync(join(folder, "package.json"), `{"private": true, "type": "module"}\n`);
  return folder;
}

/** The oldest Node that the package promises, by npm alone; null where it cannot be had. */
export async function oldestNode(): Promise<string | null> {
  const {engines} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    engines: {node: string};
  };
  const version = `${engines.node.replace(">=", "")}.0`;
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `node-${system}-${process.arch}`;
  const folder = temporaryFolder();
  writeFileSync(join(folder, "package.json"), `{"private": true}\n`);
  const asked = ["install", "--ignore-scripts", "--no-audit", "--no-save", `${name}@${version}`];
  await npm(asked, folder);
  const program = process.platform === "win32" ? "node.exe" : "node";
  const file = join(folder, "node_modules", name, "bin", program);
  return existsSync(file) ? file : null;
}
