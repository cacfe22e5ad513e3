/** What was asked and what came, as others can read it, whatever tore its last record. */
import {randomBytes} from "node:crypto";
import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {WARCParser} from "warcio";
import {describe, expect, test} from "vitest";
import type {Answer as Heard} from "#pipeline/fetching.ts";
import {openWarc} from "#pipeline/warc.ts";
import {temporaryFolder} from "#test/world.ts";

describe("WARC", () => {
  const answer = (bytes: number): Heard => ({
    ...{url: "http://a.test/1", time: new Date(0), asked: [["Accept", "*/*"]], status: 200},
    ...{reason: "OK", headers: [["Server", "x"]], raw: randomBytes(bytes), bytes: Buffer.alloc(0)}
  });

  test("a torn last record is cut off, and whole ones stay", async () => {
    const path = join(temporaryFolder(), "a");
    const open = () => openWarc(path, "x", new Date(0));
    const warc = await open();
    await warc.write(answer(5000));
    await warc.close();
    const whole = readFileSync(`${path}-1.warc.gz`);
    for (const torn of [3, 12, 40, 150]) {
      writeFileSync(`${path}-1.warc.gz`, Buffer.concat([whole, whole.subarray(0, torn)]));
      await (await open()).close();
      expect(readFileSync(`${path}-1.warc.gz`).equals(whole), String(torn)).toBe(true);
    }
    writeFileSync(`${path}-1.warc.gz`, whole.subarray(0, whole.length - 1));
    await (await open()).close();
    expect(await typesIn(`${path}-1.warc.gz`)).toEqual(["warcinfo", "request"]);
  });

  test("a file that is full is followed by another, which goes on after a break", async () => {
    const path = join(temporaryFolder(), "a");
    for (let run = 0; run < 2; run++) {
      const warc = await openWarc(path, "x", new Date(0), 6000);
      for (let i = 0; i < 3; i++) await warc.write(answer(4000));
      await warc.close();
    }
    const names = readdirSync(dirname(path)).filter((name) => name.endsWith(".gz"));
    expect(names.sort()).toEqual(["a-1.warc.gz", "a-2.warc.gz", "a-3.warc.gz"]);
    const types = await Promise.all(names.map((name) => typesIn(join(dirname(path), name))));
    const pair = ["request", "response"];
    expect(types).toEqual(names.map(() => ["warcinfo", ...pair, ...pair]));
  });

  async function typesIn(path: string): Promise<(string | null)[]> {
    const types = [];
    for await (const record of WARCParser.iterRecords([readFileSync(path)]))
      types.push(record.warcType ?? null);
    return types;
  }
});
