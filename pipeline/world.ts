import {existsSync} from "node:fs";
import {extname, isAbsolute, join, relative, resolve} from "node:path";
import {fileURLToPath} from "node:url";
import {performance} from "node:perf_hooks";
import {styleText} from "node:util";
import type {RunEvent} from "#pipeline/events.ts";
import {realWeb, type Web} from "#pipeline/web.ts";

export type Language = "zh" | "en";

/** What a stage may touch besides its inputs: a test passes a small one. */
export interface World {
  /** Folder of data/ to read bodies, archive and corrections from, and to write the release to. */
  data: string;
  /** Folder that the site is written to. */
  site: string;
  /** For results: a line, or several, on standard output. */
  print(text: string): void;
  /** For messages: standard error. */
  log(text: string): void;
  /** For warnings and failures: standard error, always shown. */
  warn(text: string): void;
  /** What is being done now: on a terminal the next line takes its place, elsewhere it is a plain line. */
  progress(text: string): void;
  /** How far it has come: on a terminal the next line takes its place, elsewhere it is not shown. */
  passing(text: string): void;
  /** What a run does, for programs: a line of JSON on standard output, where it was asked for. */
  event(event: RunEvent): void;
  lang: Language;
  /** Width of the terminal that results go to; null where they go to a file or a pipe. */
  columns: number | null;
  /** Whether results may be bold and coloured: on a terminal, unless NO_COLOR forbids it. */
  styled: boolean;
  /** Milliseconds since some moment: for the times of stages, and for nothing that is published. */
  now(): number;
  /** The hour, for what is kept of a retrieval: when it was. */
  hour(): Date;
  /** How the web is entered, and what of it may be. */
  web: Web;
  /** Whether stack traces are wanted. */
  debug: boolean;
}

/** What a user may choose of the world. */
export interface Choices {
  data?: string | undefined;
  site?: string | undefined;
  lang?: Language | undefined;
  debug?: boolean | undefined;
  json?: boolean | undefined;
}

/** A folder or file of the project itself, wherever the command was started. */
export function projectPath(path: string): string {
  return join(fileURLToPath(new URL("..", import.meta.url)), path);
}

/** How our modules end: .ts as they are written, in a clone, and .mjs as they are built, in the package. */
export const ending = extname(fileURLToPath(import.meta.url));

/** Whether our code runs as it is written. */
export const isClone = ending === ".ts";

/** What of data/ a run goes by: the user's own, and the project's where the user has none. */
export function dataOf({data}: Pick<World, "data">, name: string): string {
  const own = join(data, name);
  return existsSync(own) ? own : projectPath(join("data", name));
}

/** A path as messages give it: from where the user stands, if it lies below. */
export function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" || short.startsWith("..") || isAbsolute(short) ? path : short;
}

/** The world as it is: this machine's folders, streams and clock. */
export function realWorld({data, site, lang, debug, json}: Choices = {}): World {
  const {stdout, stderr} = process;
  let passing = false;
  const settle = () => {
    if (passing) stderr.write("\r\x1b[2K");
    passing = false;
  };
  const line = (stream: NodeJS.WriteStream) => (text: string) => {
    settle();
    stream.write(`${text}\n`);
  };
  return {
    data: resolve(data ?? (isClone ? projectPath("data") : "data")),
    site: resolve(site ?? (isClone ? projectPath("dashboard/dist") : "site")),
    print: json ? () => undefined : line(stdout),
    log: line(stderr),
    warn: line(stderr),
    progress(text) {
      settle();
      passing = stderr.isTTY;
      stderr.write(passing ? text : `${text}\n`);
    },
    passing(text) {
      if (!stderr.isTTY) return;
      settle();
      passing = true;
      stderr.write(text);
    },
    event(event) {
      if (json) stdout.write(`${JSON.stringify(event)}\n`);
    },
    lang: lang ?? localeLanguage(process.env),
    columns: stdout.isTTY ? stdout.columns : null,
    styled: stdout.isTTY && !process.env.NO_COLOR && process.env.TERM !== "dumb",
    now: () => performance.now(),
    hour: () => new Date(),
    web: realWeb,
    debug: debug ?? false
  };
}

/** How words are set on a terminal; elsewhere they are plain. */
export interface Ink {
  bold(text: string): string;
  error(text: string): string;
  warning(text: string): string;
  info(text: string): string;
}

export function inkOf({styled}: Pick<World, "styled">): Ink {
  type Style = Parameters<typeof styleText>[0];
  const set = (style: Style) => (text: string) =>
    styled ? styleText(style, text, {validateStream: false}) : text;
  return {bold: set("bold"), error: set("red"), warning: set("yellow"), info: set("cyan")};
}

/** The language of the locale: the first of LC_ALL, LC_MESSAGES and LANG that says anything. */
export function localeLanguage(env: Record<string, string | undefined>): Language {
  const said = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const locale = said || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
