import {Option} from "commander";
import type {Words} from "#pipeline/comparison.ts";
import {Failure, status} from "#pipeline/failure.ts";
import type {Language} from "#pipeline/world.ts";

/** What a user may say besides the command and its paths. */
export interface Options {
  lang?: Language;
  debug?: boolean;
  data?: string;
  site?: string;
  format?: string;
  failOn?: "error" | "warning";
  only?: string[];
  except?: string[];
  body?: string;
  /** The first and the last report year. */
  year?: [number, number];
  since?: string;
  port?: number;
  contact?: string;
  dryRun?: boolean;
  example?: boolean;
  json?: boolean;
  database?: string;
  storage?: string;
  /** Minutes that a job may take. */
  limit?: number;
  threads?: number;
  once?: boolean;
}

export const both = (zh: string, en: string): Words => ({zh, en});

/** Which findings are wanted. */
export const choosing = (lang: Language): Option[] => [
  new Option(
    "--only <rules>",
    both("只要这些规则（逗号分隔，可重复）", "these rules only (by commas, or said again)")[lang]
  ).argParser(listed),
  new Option("--except <rules>", both("不要这些规则", "all rules but these")[lang]).argParser(
    listed
  ),
  new Option("--body <body>", both("只要这个机构的", "of this body only")[lang]),
  new Option(
    "--year <year>",
    both("只要这一年度的，或 2019-2021", "of this report year only, or 2019-2021")[lang]
  ).argParser(toYears(lang)),
  new Option(
    "--since <release>",
    both(
      "只要这一发布（文件夹或 .duckdb）中没有的；数有变动的也算新的",
      "only what is not in that release (a folder or a .duckdb), or was there with other figures"
    )[lang]
  )
];

const listed = (text: string, before: string[] | undefined) => [...(before ?? []), text];

function toYears(lang: Language) {
  return (text: string): [number, number] => {
    const [, first, last = first] = /^(\d{4})(?:\s*[-–—~]\s*(\d{4}))?$/.exec(text) ?? [];
    if (first !== undefined && first <= last!) return [Number(first), Number(last)];
    throw new UsageError(
      both(
        `--year 写一个年度（2021）或起止年度（2019-2021），不是 ${text}`,
        `--year is a year (2021) or a first and a last one (2019-2021), not ${text}`
      )[lang]
    );
  };
}

export const collectOptions = (lang: Language): Option[] => [
  new Option(
    "--contact <address>",
    both("您的邮箱或网址，每次请求都带着", "your e-mail or web address; every request bears it")[
      lang
    ]
  ),
  new Option("--dry-run", both("只列出要取的，不取", "print what would be fetched")[lang])
];

/** Where machines that read together meet: in a database, and in a folder or bucket. */
export const meeting = (lang: Language): Option[] => [
  new Option(
    "--database <url>",
    both(
      "多台机器分工所用的 PostgreSQL（或环境变量 GONGKAI_DATABASE）",
      "PostgreSQL that shares the work out among machines (or GONGKAI_DATABASE)"
    )[lang]
  ).env("GONGKAI_DATABASE"),
  new Option(
    "--storage <where>",
    both(
      "各机器共用的文件夹，或 s3://桶/前缀（或 GONGKAI_STORAGE）",
      "folder that all machines share, or s3://BUCKET/PREFIX (or GONGKAI_STORAGE)"
    )[lang]
  ).env("GONGKAI_STORAGE")
];

/** Where the machines meet, or null where one reads alone: a database without a storage is no place, nor one without the other. */
export function meetingOf({database, storage}: Options, lang: Language) {
  if (database !== undefined && storage !== undefined) return {database, storage};
  if (database === undefined && storage === undefined) return null;
  const sentence = both(
    "--database 和 --storage 要一起给出。",
    "--database and --storage go together."
  );
  throw new Failure(sentence[lang], status.usage);
}

export const allOptions = (lang: Language): Option[] => [
  new Option(
    "--json",
    both(
      "在标准输出逐行输出事件（JSON），不输出总结",
      "events as a line of JSON each on standard output, and no summary"
    )[lang]
  ),
  ...meeting(lang),
  new Option(
    "--limit <minutes>",
    both(
      "一项任务超过这么久则交给别处（默认 60）",
      "a job that takes longer is given to another (default: 60)"
    )[lang]
  ).argParser(toPositive("--limit", lang))
];

export const workOptions = (lang: Language): Option[] => [
  ...meeting(lang),
  new Option(
    "--threads <number>",
    both("同时做几项（默认每核一项）", "jobs at a time (default: one a core)")[lang]
  ).argParser(toPositive("--threads", lang)),
  new Option("--once", both("没有任务等待时即结束", "end when no job waits")[lang])
];

function toPositive(name: string, lang: Language) {
  return (text: string): number => {
    if (/^\d+(\.\d+)?$/.test(text) && Number(text) > 0) return Number(text);
    throw new UsageError(
      both(`${name} 应是大于零的数，不是 ${text}`, `${name} is a number above zero, not ${text}`)[
        lang
      ]
    );
  };
}

interface Choice {
  choices: string[];
  fallback?: string;
  lang: Language;
}

export function choice(flags: string, says: Words, {choices, fallback, lang}: Choice): Option {
  const option = new Option(flags, `${says[lang]}: ${choices.join(" | ")}`).choices(choices);
  return fallback ? option.default(fallback) : option;
}

export function toPort(lang: Language) {
  return (text: string): number => {
    const port = Number(text);
    if (/^\d+$/.test(text) && port <= 65535) return port;
    throw new UsageError(
      both(
        `端口应是 0 到 65535 的数字，不是 ${text}`,
        `a port is a number from 0 to 65535, not ${text}`
      )[lang]
    );
  };
}

/** A wrong use that we notice ourselves. */
export class UsageError extends Error {
  override name = "UsageError";
}
