// npm run docs: makes the generated passages of every page anew; with --check it only says which are stale.
import {existsSync} from "node:fs";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {renew} from "#pipeline/passages.ts";
import {projectPath} from "#pipeline/world.ts";

const rooms = ["", ".github", "data", "parsers", "pipeline", "dashboard", "notebooks", "test"];

async function pages(): Promise<string[]> {
  const found = await Promise.all(
    rooms.map(async (room) => {
      if (!existsSync(projectPath(room))) return [];
      const names = await readdir(projectPath(room), {recursive: room !== ""});
      return names.filter((name) => name.endsWith(".md")).map((name) => join(room, name));
    })
  );
  return found.flat().sort();
}

const isCheck = process.argv.includes("--check");
for (const page of await pages()) {
  const old = await readFile(projectPath(page), "utf8");
  const fresh = await renew(old);
  if (fresh === old) continue;
  if (!isCheck) await writeFile(projectPath(page), fresh);
  console.error(isCheck ? `${page} is stale: run npm run docs` : `${page} written`);
  if (isCheck) process.exitCode = 1;
}
