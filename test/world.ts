import {cpSync, existsSync, mkdirSync, mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll} from "vitest";
import type {RunEvent} from "#pipeline/events.ts";
import type {Web} from "#pipeline/web.ts";
import {projectPath, type World} from "#pipeline/world.ts";

/** A world of its own: a folder that is thrown away, and ears for what is said. */
export interface SmallWorld extends World {
  folder: string;
  printed: string[];
  logged: string[];
  warned: string[];
  events: RunEvent[];
}

/** No web at all: a test that wants one opens its own on loopback. */
const noWeb: Web = {
  resolve: () => Promise.reject(Object.assign(new Error("no web"), {code: "ENOTFOUND"})),
  mayEnter: () => false,
  pace: 1,
  patience: 1,
  limits: {bytes: 1, connect: 1, idle: 1, whole: 1}
};

/** A world with an empty data folder; its clock moves by one a look. */
export function smallWorld(choices: Partial<World> = {}): SmallWorld {
  const folder = temporaryFolder();
  const heard = {printed: [] as string[], logged: [] as string[], warned: [] as string[]};
  const events: RunEvent[] = [];
  const data = join(folder, "data");
  mkdirSync(data);
  let moment = 0;
  return {
    folder,
    data,
    site: join(folder, "site"),
    ...heard,
    events,
    print: (text) => void heard.printed.push(text),
    log: (text) => void heard.logged.push(text),
    warn: (text) => void heard.warned.push(text),
    progress: (text) => void heard.logged.push(text),
    passing: () => undefined,
    event: (event) => void events.push(event),
    lang: "en",
    columns: null,
    styled: false,
    now: () => moment++,
    hour: () => new Date(0),
    web: noWeb,
    debug: false,
    ...choices
  };
}

/** A small world that holds a copy of the project's own inputs: archive, bodies, corrections, law. */
export function projectWorld(choices: Partial<World> = {}): SmallWorld {
  const world = smallWorld(choices);
  for (const input of ["archive", "bodies", "corrections", "indicators.csv", "deadlines.yml"]) {
    const from = projectPath(join("data", input));
    if (existsSync(from)) cpSync(from, join(world.data, input), {recursive: true});
  }
  return world;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, {recursive: true, force: true})));

/** A folder that goes when the tests of the file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-"));
  folders.push(folder);
  return folder;
}
