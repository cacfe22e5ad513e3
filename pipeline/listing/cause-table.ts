import type {Finding} from "#data/schema/finding.ts";
import {clip, pad, widthOf, wrap} from "#pipeline/layout.ts";
import type {Findings} from "#pipeline/output.ts";
import type {Ink, Language} from "#pipeline/world.ts";
import {advice} from "./advice.ts";
import {gravest, isDismissed, isSettled, type Family} from "./families.ts";
import {listing, severityWords} from "./words.ts";

/** What a listing is written on. */
export interface Sheet {
  findings: Findings;
  lang: Language;
  width: number;
  ink: Ink;
  /** The path of all words, where they are all in one file: it is then said once, above. */
  only: string | null;
}

/** A line a cause: how grave, how many findings, where, and what would settle it. */
export function causeTable(families: Family[], sheet: Sheet): string {
  const {lang, width, ink} = sheet;
  const heads = ["", ...listing.columns.map((words) => words[lang])];
  const rows = families.map((family, i) => [
    String(i + 1),
    severityWords[gravest(family)][lang],
    String(family.members.length),
    clip(whereOf(family, sheet), 28),
    markOf(family, lang) + shortOf(family, sheet)
  ]);
  const widths = heads.map((head, i) =>
    Math.max(...[head, ...rows.map((row) => row[i]!)].map(widthOf))
  );
  const before = widths.slice(0, -1).reduce((sum, one) => sum + one + 2, 0);
  const lines = rows.flatMap((row) => {
    const [first = "", ...rest] = unbroken(row.at(-1)!, Math.max(24, width - before));
    const start = row.slice(0, -1).map((cell, i) => cellOf(cell, i, widths[i]!));
    return [start.join("") + first, ...rest.map((line) => " ".repeat(before) + line)];
  });
  const head = heads.map((cell, i) => (i < 4 ? cellOf(cell, i, widths[i]!) : cell)).join("");
  return [ink.bold(head), ...lines].join("\n");
}

/** Whether a person has dismissed all of it, or some. */
function markOf(family: Family, lang: Language): string {
  const dismissed = family.members.filter(isDismissed).length;
  if (dismissed === 0) return "";
  return isSettled(family) ? listing.allDismissed[lang] : listing.partDismissed(dismissed)[lang];
}

/** Wrapped so that no line begins or ends with an arrow: 73 → 72. */
const unbroken = (text: string, width: number) =>
  wrap(text.replaceAll(" → ", "\u00a0→\u00a0"), width).map((line) =>
    line.replaceAll("\u00a0", " ")
  );

/** Numbers stand at the right of their column. */
function cellOf(cell: string, column: number, width: number): string {
  const isNumber = column === 0 || column === 2;
  return `${isNumber ? " ".repeat(width - widthOf(cell)) + cell : pad(cell, width)}  `;
}

/** The years of a cause, and its body where there are several. */
function whereOf({members}: Family, {findings, only}: Sheet): string {
  const years = [...new Set(members.map(({finding}) => finding.year || "–"))].join(" ");
  const bodies = new Set(findings.judged.map(({finding}) => finding.body));
  const {body, places} = members[0]!.finding;
  const path = places.map(findings.spot).find((spot) => spot !== null)?.path ?? "";
  const name = body === "~" ? (only === null ? path.split(/[\\/]/).at(-1)! : "") : body;
  return bodies.size > 1 || (body === "~" && only === null) ? `${name} ${years}`.trim() : years;
}

/** Which figure would have to be what; of several ways the first. */
function shortOf({root, ways}: Family, sheet: Sheet): string {
  const {lang} = sheet;
  const {finding} = root;
  if (ways.length === 0) return sayOpen(finding, sheet);
  const told = ways
    .slice(0, most)
    .map(({change_zh, change_en}) => (lang === "zh" ? change_zh : change_en));
  const rest = ways.length - told.length;
  return told.join(listing.or[lang]) + (rest > 0 ? listing.ways(rest)[lang] : "");
}

const most = 3;

/** No figure would: what is wrong, and what to look at. */
function sayOpen(finding: Finding, {findings, lang}: Sheet): string {
  const rule = findings.checks.find(({check}) => check === finding.check);
  const cause = lang === "zh" ? finding.cause_zh : finding.cause_en;
  const title = (lang === "zh" ? rule?.title_zh : rule?.title_en) ?? finding.check;
  return `${title}${lang === "zh" ? "：" : ". "}${cause ?? advice(finding)[lang]}`;
}
