import {Option} from "commander";
import type {Words} from "#pipeline/comparison.ts";
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
  json?: boolean;
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
