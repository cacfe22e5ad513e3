import {kept} from "./kept.ts";
import {likeness, parseLabel, toCore, type Label} from "./labels.ts";
import {fold, squeeze, type Line, type Words} from "./lines.ts";
import {matchesOf} from "./matches.ts";
import {mayHoldHan} from "./plain.ts";
import type {Titles} from "./template.ts";
import {simplify} from "./traditional.ts";

/** A heading that stands on the page, and the declared title that it is. */
export interface Heading {
  title: string;
  printed: Words;
  number: number | null;
  /** Index of its line among the lines of the part. */
  index: number;
}

/** The section in which something stands; null before the first. */
export function sectionAt(headings: Heading[], index: number, start = 0): Heading | null {
  for (let at = headings.length - 1; at >= 0; at--) {
    const heading = headings[at]!;
    if (heading.index < index) return heading;
    if (heading.index === index && heading.printed.start <= start) return heading;
  }
  return null;
}

export interface Candidate extends Heading {
  style: Label["style"];
  /** Its words are a declared title's, and do not only hold some of them. */
  exact: boolean;
}

/** Longer lines are sentences; the longest titles seen have some thirty characters. */
const longest = 40;

/** The sections of a report, by the titles that its era declares, in the order of the page. */
export function findHeadings(lines: Line[], titles: Titles): Heading[] {
  return headingsAmong(candidateLines(lines), titles);
}

/** The lines of a document, and which of them may bear a title of whatever era. */
export interface CandidateLines {
  lines: Line[];
  candidates: CandidateLine[];
}

interface CandidateLine {
  line: Line;
  index: number;
  told: TitlesIn;
}

/** What a line may be, and hold, by its words alone. */
interface TitlesIn {
  /** The line as one title. */
  whole: WholeLine | null;
  /** Its words, where a numbered title may share the line with others. */
  within: string | null;
}

type WholeLine = Pick<Candidate, "style" | "number"> &
  Pick<Words, "start" | "end"> & {core: string; bare: string};

/** The lines that may bear a title, made ready to be held against the titles of several eras. */
export function candidateLines(lines: Line[]): CandidateLines {
  const candidates: CandidateLine[] = [];
  lines.forEach((line, index) => {
    if (!mayHoldHan(line.text)) return;
    const told = titlesIn(line.text);
    if (told !== noTitle) candidates.push({line, index, told});
  });
  return {lines, candidates};
}

const numbered = /[一二三四五六七八九]\s*[、.．]/;

const noTitle: TitlesIn = {whole: null, within: null};

const titlesIn = kept((text): TitlesIn => {
  if (!han.test(text)) return noTitle;
  const whole = text.length <= 2 * longest ? aloneTitle(text) : null;
  const within = numbered.test(text) ? simplify(fold(text)) : null;
  return whole || within !== null ? {whole, within} : noTitle;
});

/** The sections whose titles these are. */
export function headingsAmong({lines, candidates}: CandidateLines, titles: Titles): Heading[] {
  const found = titlesAmong(candidates, titles);
  return choose(withoutContents(found, lines)).map(({title, printed, number, index}) => ({
    title,
    printed,
    number,
    index
  }));
}

/** Every line that may be a title of a section, as often as it stands there, with the style of its number. */
export function titlesAmong(candidates: CandidateLines["candidates"], titles: Titles): Candidate[] {
  const known = compile(titles);
  return candidates.flatMap((candidate) => candidatesIn(candidate, known));
}

/** Titles made ready to be looked for. */
interface Known {
  /** Every wording by its words alone, and the title that it is. */
  cores: Map<string, string>;
  /** A numbered title that shares its line with other words. */
  within: RegExp;
  match: (core: string) => {found: Matched | null};
}

const compiled = new WeakMap<Titles, Known>();

function compile(titles: Titles): Known {
  const before = compiled.get(titles);
  if (before) return before;
  const wordings = Object.entries(titles).flatMap(([title, others]) =>
    [title, ...others].map((wording) => ({wording, title}))
  );
  const cores = new Map(wordings.map(({wording, title}) => [toCore(wording), title]));
  const known = {
    cores,
    within: withinPattern(wordings.map(({wording}) => wording)),
    match: kept((core) => ({found: match(core, cores)}))
  };
  compiled.set(titles, known);
  return known;
}

interface Matched {
  title: string;
  exact: boolean;
}

/** The declared title that some words are, as a whole or by the longest of its wordings they hold. */
export function matchTitle(words: string, titles: Titles): Matched | null {
  return compile(titles).match(toCore(words)).found;
}

function match(core: string, cores: Known["cores"]): Matched | null {
  const title = cores.get(core);
  if (title !== undefined) return {title, exact: true};
  const wordings = [...cores.keys()];
  const held = greatest(wordings, (known) => (core.includes(known) ? known.length : 0));
  const alike = greatest(wordings, (known) => likeness(core, known));
  // 政府信息依申请公开情况 holds 依申请公开, which 政府信息公开情况 does not, however alike the two are
  const best = held !== null && alike?.includes(held) !== true ? held : (alike ?? held);
  return best === null ? null : {title: cores.get(best)!, exact: best === alike};
}

/** The wording that fits most, the first of several; null where none fits at all. */
function greatest(wordings: string[], fits: (known: string) => number): string | null {
  let [best, weight] = [null as string | null, 0];
  for (const known of wordings) {
    const own = fits(known);
    if (own > weight) [best, weight] = [known, own];
  }
  return best;
}

const han = /\p{Script=Han}/u;

function candidatesIn(candidate: CandidateLine, known: Known): Candidate[] {
  const alone = titleAlone(candidate, known);
  if (alone?.exact) return [alone];
  const parts = withinLine(candidate, known);
  return parts.length === 0 && alone ? [alone] : parts;
}

/** Words that may be a heading that has its line for itself. */
function aloneTitle(printed: string): WholeLine | null {
  const text = fold(printed);
  const start = text.search(/[^\s|]/);
  const end = text.replace(/[\s|:]+$/, "").length;
  const bare = squeeze(text.slice(start, end));
  if (start < 0 || bare.length > longest || /[。;!?|:]/.test(bare)) return null;
  const {style, number, core} = parseLabel(bare);
  if (style === null && core.length < 4) return null;
  return {start, end, number, style, core, bare};
}

/** Without a number only the very title is one: 总体情况 alone on its line. */
function titleAlone({line, index, told: {whole}}: CandidateLine, known: Known): Candidate | null {
  if (!whole) return null;
  const {style, core, bare, start, end, number} = whole;
  if (style === null && !known.cores.has(core)) return null;
  const {found} = known.match(core);
  if (!found || (!found.exact && bare.includes(","))) return null;
  const printed = {line, start, end};
  return {title: found.title, exact: found.exact, printed, number, index, style};
}

/** `…。二、主动公开政府信息情况 2019年…`: a numbered title that shares its line with other words. */
function withinPattern(wordings: string[]): RegExp {
  const long = wordings.filter((each) => each.length >= 4).sort((a, b) => b.length - a.length);
  const spaced = long.map((wording) => [...wording].map(escape).join("\\s*"));
  return new RegExp(
    `(?<=^|[\\s。;|])[一二三四五六七八九][、.]\\s*(?:${spaced.join("|")})(?=$|[\\s。:|\\d]|本|我|全)`,
    "g"
  );
}

const escape = (sign: string) => sign.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

function withinLine({line, index, told: {within}}: CandidateLine, known: Known): Candidate[] {
  if (within === null) return [];
  return matchesOf(within, known.within).flatMap((words) => {
    const {style, number, core} = parseLabel(words[0]);
    const {found} = known.match(core);
    const printed = {line, start: words.index, end: words.index + words[0].length};
    return found ? [{...found, printed, number, index, style}] : [];
  });
}

/** Without a table of contents: titles with no sentence between them that all stand again below. */
function withoutContents(candidates: Candidate[], lines: Line[]): Candidate[] {
  const run = contentsRun(candidates, lines);
  const below = new Set(candidates.slice(run).map(({title}) => title));
  const isContents = run >= 3 && candidates.slice(0, run).every(({title}) => below.has(title));
  return isContents ? candidates.slice(run) : candidates;
}

function contentsRun(candidates: Candidate[], lines: Line[]): number {
  const seen = new Set<string>();
  let run = 0;
  for (const {title, index} of candidates) {
    const before = candidates[run - 1];
    const between = before ? lines.slice(before.index + 1, index) : [];
    if (seen.has(title) || !between.every(isEntry)) break;
    seen.add(title);
    run++;
  }
  return run;
}

/** （一）加强学习培训 …… 2, 第1页: what contents say between the titles of sections. */
const isEntry = ({text}: Line): boolean => text.trim().length <= 40 && !/[。;；:：]/.test(text);

/**
 * One heading a title, the first that is most surely it. Titles are sought in the style of number that most of
 * them bear, so that 一、 and 二、 inside a section, or (一) under it, are not taken for sections.
 */
function choose(candidates: Candidate[]): Candidate[] {
  const style = mainStyle(candidates);
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    if (candidate.style !== style && !(candidate.exact && candidate.style !== "arabic")) continue;
    const before = chosen.get(candidate.title);
    if (!before || rank(candidate, style) > rank(before, style))
      chosen.set(candidate.title, candidate);
  }
  return [...chosen.values()].sort(
    (a, b) => a.index - b.index || a.printed.start - b.printed.start
  );
}

const rank = (candidate: Candidate, style: Label["style"]) =>
  (candidate.style === style ? 2 : 0) + (candidate.exact ? 1 : 0);

function mainStyle(candidates: Candidate[]): Label["style"] {
  const count = (style: Label["style"]) =>
    new Set(candidates.filter((each) => each.style === style).map(({title}) => title)).size;
  const styles: Label["style"][] = ["han", "bracket", "arabic", null];
  if (count("han") >= 2) return "han";
  return styles.reduce((best, style) => (count(style) > count(best) ? style : best));
}
