/** Processes that read for others, as somebody starts them on other machines; and what comes of it. */
import {spawn, type ChildProcess} from "node:child_process";
import {createHash} from "node:crypto";
import {mkdirSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {afterAll, vi} from "vitest";
import {publish} from "#pipeline/publish.ts";
import {projectPath} from "#pipeline/world.ts";
import {archiveWorld, fillRelease, type Archived} from "#test/archive.ts";
import {toArchive} from "#test/printed/attached.ts";
import {writeDocx} from "#test/printed/docx.ts";
import {writeHtml} from "#test/printed/html.ts";
import {printReport} from "#test/printed/report.ts";
import type {SmallWorld} from "#test/world.ts";

export interface Worker {
  process: ChildProcess;
  /** All that it said. */
  said: string;
  ended: Promise<number | null>;
}

const started: Worker[] = [];
afterAll(() => started.forEach(({process}) => process.kill("SIGKILL")));

/** Starts `gongkai work`, and waits until it waits for jobs. */
export async function startWorker(
  {data}: SmallWorld,
  environment: NodeJS.ProcessEnv,
  words: string[] = []
): Promise<Worker> {
  const child = spawn(
    process.execPath,
    [projectPath("pipeline/gongkai.mjs"), "--data", data, "work", "--threads", "1", ...words],
    {env: {...process.env, LC_ALL: "C.UTF-8", ...environment}, stdio: ["ignore", "pipe", "pipe"]}
  );
  const worker: Worker = {
    process: child,
    said: "",
    ended: new Promise((resolve) => child.once("close", (status) => resolve(status)))
  };
  started.push(worker);
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding("utf8").on("data", (text: string) => (worker.said += text));
  await hold(() => worker.said.includes("waiting for jobs") || child.exitCode !== null);
  return worker;
}

/** Until something is so. */
export const hold = (isSo: () => boolean | Promise<boolean>): Promise<void> =>
  vi.waitUntil(isSo, {timeout: 150_000, interval: 50}).then(() => {});

const counties = ["青禾", "白石", "云溪", "长岭", "临江", "安平", "清水"];
const offices = ["教育局", "财政局", "民政局", "水利局", "审计局", "统计局"];

/** Reports of some bodies, one after the other with another number in every cell; some lie in archives of files. */
export function someReports(count: number): Archived[] {
  return Array.from({length: count}, (_, i) => {
    const body = `${counties[i % 7]}县${offices[Math.floor(i / 7) % 6]}`;
    const {report} = printReport("2021", () => String(i), {body, year: 2021});
    const url = `http://made.test/${i}`;
    if (i % 7 === 3)
      return {bytes: toArchive({"a.docx": writeDocx(report), "b.html": writeHtml(report)}), url};
    return {bytes: i % 5 === 1 ? writeDocx(report) : writeHtml(report), url};
  });
}

/** A world with these reports, and one with the very same. */
export const twice = (files: Archived[]): [SmallWorld, SmallWorld] => [
  archiveWorld(files),
  archiveWorld(files)
];

/** What a world's archive gives, file by file of its release: the sum of its bytes. */
export async function sumsOf(world: SmallWorld): Promise<Record<string, string>> {
  const release = join(world.folder, "release");
  mkdirSync(release);
  await fillRelease(release, world);
  await publish(release);
  const files = readdirSync(release).filter((name) => !name.endsWith(".duckdb"));
  return Object.fromEntries(
    files.map((name) => [
      name,
      createHash("sha256")
        .update(readFileSync(join(release, name)))
        .digest("hex")
    ])
  );
}
