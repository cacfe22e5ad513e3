/** What can be told of the code without running it: its types, its habits, its layout. */
import {execFile} from "node:child_process";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";
import {expect, test} from "vitest";
import {root} from "#test/source.ts";

const require = createRequire(import.meta.url);

const programs = {
  types: ["typescript/bin/tsc", "--noEmit"],
  lint: ["eslint/bin/eslint.js", "--max-warnings=0", "."],
  format: ["prettier/bin/prettier.cjs", "--check", "."]
};

/** Runs a package's own program, the same on every system and without a shell: what it complains of. */
function complaints([program, ...options]: string[]): Promise<string> {
  const [name, ...path] = program!.split("/");
  const file = join(dirname(require.resolve(`${name}/package.json`)), ...path);
  return new Promise((resolve) => {
    const limits = {cwd: root, maxBuffer: 2 ** 26};
    execFile(process.execPath, [file, ...options], limits, (error, stdout, stderr) =>
      resolve(error ? `${stdout}${stderr}` || String(error) : "")
    );
  });
}

test.concurrent.each(Object.entries(programs))(
  "%s",
  async (_name, program) => {
    expect(await complaints(program)).toBe("");
  },
  300_000
);
