import type {Joined} from "#dashboard/model.ts";
import type {Lang} from "#dashboard/words.ts";

/** Where a page stands: `path` is the same in both languages, `reports/…/2021.html`. */
export interface Context {
  lang: Lang;
  path: string;
  /** Files of tables that were joined to reports, where such reports are linked to. */
  joined?: Joined;
}

/** Disks have no names beyond 255 bytes; a letter is up to four of them, and an ending comes behind. */
const longest = 50;

/**
 * An id as a file name: letters and digits of any script stay, all else is spelt out. What is too long for a
 * disk is cut, and ends with a number of its own.
 */
export function fileName(id: string): string {
  const name = id.replace(/[^\p{L}\p{N}~-]/gu, (c) => `_${c.codePointAt(0)!.toString(16)}`);
  const letters = [...name];
  if (letters.length <= longest) return name;
  return `${letters.slice(0, longest - 14).join("")}~${numberOf(id).toString(36)}`;
}

/** A number for a text, of 64 bits (FNV-1a). */
function numberOf(text: string): bigint {
  let number = 0xcbf29ce484222325n;
  for (const letter of text)
    number = BigInt.asUintN(64, (number ^ BigInt(letter.codePointAt(0)!)) * 0x100000001b3n);
  return number;
}

/** An address as a link to it, one part after the other. */
function encode(path: string): string {
  return path.split("/").map(encodeURIComponent).join("/");
}

function relative(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared++;
  const up = "../".repeat(here.length - shared);
  return up + encode(there.slice(shared).join("/"));
}

/** The file of a page in a language: Chinese at the root, English beside it. */
export function fileOf({lang, path}: Context): string {
  return lang === "zh" ? path : `en/${path}`;
}

/** A link to another page in the same language, `findings.html` or `findings.html#timing-late`. */
export function toPage(context: Context, target: string): string {
  const [path = "", anchor] = target.split(/#(.*)/s);
  const file = relative(fileOf(context), fileOf({lang: context.lang, path}));
  return anchor === undefined ? file : `${file}#${encodeURIComponent(anchor)}`;
}

/** A link to what has no language: the style sheet, a download. */
export function toFile(context: Context, target: string): string {
  return relative(fileOf(context), target);
}

/** A link to this page in the other language. */
export function toOther({lang, path}: Context): string {
  return relative(fileOf({lang, path}), fileOf({lang: lang === "zh" ? "en" : "zh", path}));
}

/** The page of a report, `<body>/<year>`. */
export function reportPath(report: string): string {
  const cut = report.lastIndexOf("/");
  return `reports/${fileName(report.slice(0, cut))}/${fileName(report.slice(cut + 1))}.html`;
}

export function bodyPath(body: string): string {
  return `bodies/${fileName(body)}.html`;
}

/** Where a finding stands, and stays: on the page of the body that it speaks of. */
export function findingPath({finding, body}: {finding: string; body: string}): string {
  return `${bodyPath(body)}#${finding}`;
}

/** A chart alone, as a page of its own. */
export function chartPath(body: string, name: string): string {
  return `charts/${fileName(body)}/${name}.html`;
}

/** A drawing whose links lead from the root of the site, as it stands on this page. */
export function fromRoot({path}: Context, svg: string): string {
  return svg.replaceAll(' href="', ` href="${"../".repeat(path.split("/").length - 1)}`);
}

/** A file that lay in another one is not there by itself. */
export const isArchived = (path: string | null): path is string => !!path && !path.includes("/");

/** A document as it was received. Its name ends so that a browser saves it, and runs nothing of it. */
export function archivedFile(sha256: string): string {
  return `archive/${sha256}.bin`;
}

/** The anchor of a figure in the form: its id without its report. */
export function figureAnchor({id, report}: {id: string; report: string}): string {
  return `figure-${id.slice(report.length + 1)}`;
}
