import {writeFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {hashOf} from "#pipeline/hash.ts";
import {inputs} from "#pipeline/inputs.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll, startPool} from "#pipeline/reading.ts";
import {words} from "#test/printed/attached.ts";
import {dumpOf, library} from "#test/printed/read.ts";
import {projectWorld, temporaryFolder} from "#test/world.ts";

/** Many reports in a folder, each with figures of its own, and between them files that cannot be read. */
function folderOf(count: number): string {
  const folder = temporaryFolder();
  for (let file = 0; file < count; file++) {
    const name = join(folder, `${String(file).padStart(3, "0")}.txt`);
    let next = file * 1000;
    const isBroken = file % 20 === 7;
    const text = dumpOf("2021", () => String(next++));
    // One takes so long that those behind it are done before it.
    const isLong = file === 55;
    const long = "本局认真开展政府信息公开工作，主动公开政府信息54条。\n".repeat(800);
    writeFileSync(name, isBroken ? "\0" : text + (isLong ? long : ""));
  }
  return folder;
}

async function read(folder: string, threads: number): Promise<Parsed[]> {
  const parsed: Parsed[] = [];
  for await (const one of readAll(inputs([folder]), projectWorld(), {threads})) parsed.push(one);
  return parsed;
}

test("on two threads the same is read as on one, in the order of the files", async () => {
  const folder = folderOf(80);
  const alone = await read(folder, 1);
  expect(alone.filter((one) => "problem" in one)).toHaveLength(4);
  expect(alone.map(({path}) => path)).toEqual(alone.map(({path}) => path).toSorted());
  expect(await read(folder, 2)).toEqual(alone);
});

test("whoever stops reading early leaves no thread behind", async () => {
  const folder = folderOf(70);
  let count = 0;
  for await (const _ of readAll(inputs([folder]), projectWorld(), {threads: 2}))
    if (++count === 55) break;
  expect(count).toBe(55);
});

test("a thread knows the bodies that it was told, whatever has become of their files since", async () => {
  const name = "青禾县教育局";
  const bodies = [{body: "told", name, from_year: 2008, to_year: null}];
  const readers = await startPool({...library, bodies}, 1, projectWorld());
  const [path, bytes] = ["a.html", words(2016, name)];
  const parsed = await readers.read({
    path,
    received: {bytes, sha256: hashOf(bytes), path, url: null}
  });
  await readers.close();
  expect(parsed).toMatchObject({file: {documents: [{reading: {report: {body: "told"}}}]}});
});
