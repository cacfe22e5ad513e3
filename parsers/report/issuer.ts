import type {Note} from "#data/schema/note.ts";
import type {PageFrame} from "#parsers/document.ts";
import {
  findWords,
  fold,
  isBlank,
  placeOf,
  rawOf,
  squeeze,
  trimmed,
  type Line
} from "#parsers/lines.ts";
import {isBodyName} from "#parsers/title.ts";
import {simplify} from "#parsers/traditional.ts";
import type {KnownName, PrintedName} from "./identity.ts";

/** A name that the page around a report gives, and how near it is to saying whose the report is. */
interface Candidate {
  name: string;
  /** Where it stands; null in the page's head. */
  printed: PrintedName | null;
  rank: Rank;
}

/** 发布机构 says it, 来源 nearly, and the site or the way to the page may be those of others as well. */
type Rank = "issuer" | "source" | "site";

/** Who issued a report that names nobody itself: one name if it is certain, and all that may be meant. */
export interface Issuer {
  sure: Candidate | null;
  candidates: Candidate[];
}

const issuers =
  /^(?:信息)?(?:发布|公开|发文|制作|编制|编写|责任|填报|提供)(?:机构|单位|主体|部门|机关)(?:名称)?$/;
const sources = /^(?:信息|文章|稿件|内容|文件)?来源$/;
const label = /(\p{Script=Han}{2,8})\s*[】\]]?\s*[:：]\s*([\p{Script=Han}()·]{2,40})/gu;
/** 来源:县教育局发布时间:2021-01-10: what the next label begins with. */
const nextLabel = /(?:发布|公开|更新|成文|生成|发文)?(?:时间|日期)$|浏览(?:次数|量)?$|字号$|作者$/;

/** Finds who issued a report, by the page around it and how the text speaks of itself. */
export function findIssuer(lines: Line[], frame: PageFrame | null, known: KnownName[]): Issuer {
  const named = [...lines.flatMap(labelled), ...cells(lines), ...lines.flatMap(onTheWay)];
  const head: [string | null | undefined, Rank][] = [
    [frame?.source, "source"],
    [frame?.site, "site"]
  ];
  const inHead = head.flatMap(([name, rank]) =>
    name ? [{name: squeeze(name), printed: null, rank}] : []
  );
  const candidates = [...named, ...inHead].filter(
    ({name}) => isBodyName(name) && !area.test(name) && !press.test(name)
  );
  const ranks: Rank[] = ["issuer", "source", "site"];
  const first = ranks.find((rank) => candidates.some((each) => each.rank === rank));
  const all = distinct(candidates);
  const self = selfIn(lines);
  const likely = distinct(candidates.filter(({rank}) => rank === first)).filter(
    (each) => isNamed(each, known) && speaksSo(each, self, all)
  );
  return {sure: likely.length === 1 ? likely[0]! : null, candidates: all};
}

/** They bring what others issue. */
const press = /媒体|新闻|信息中心|电视|广播|报社|日报|大数据中心/;

/** 青禾县 is a place, and no body. */
const area = /^\p{Script=Han}{1,8}[省市县区州盟旗]$/u;

function labelled(line: Line): Candidate[] {
  return [...fold(line.text).matchAll(label)].flatMap(([, key, value]) =>
    candidate(line, key!, value!.replace(nextLabel, ""))
  );
}

/** 发布机构 in one cell, and the name in the next. */
function cells(lines: Line[]): Candidate[] {
  return lines.flatMap((line, at) => {
    const next = lines[at + 1];
    if (!next || line.text.length > 20) return [];
    return candidate(next, squeeze(line.text).replace(/[:【】[\]]/g, ""), squeeze(next.text));
  });
}

function candidate(line: Line, key: string, name: string): Candidate[] {
  const own = squeeze(key);
  const rank = issuers.test(own) ? "issuer" : sources.test(own) ? "source" : null;
  return rank && name !== "" ? [at(line, name, rank)] : [];
}

function at(line: Line, name: string, rank: Rank): Candidate {
  const words = findWords(line, name);
  return {name, printed: words && {name, words}, rank};
}

/** 您现在的位置:首页 > 青禾县教育局 > 政府信息公开年报. */
function onTheWay(line: Line): Candidate[] {
  const pieces = fold(line.text).split(/\s*(?:[>»›→]|>>)\s*/);
  return pieces.length < 3 ? [] : pieces.map((piece) => at(line, squeeze(piece), "site"));
}

/** A name with its place, or one that is known: there is a 教育局 in every county. */
const placed = /^.{1,14}?(?:省|市|县|区|州|盟|旗|镇|乡|街道)./;

const government = /(?:政府|街道办事处|管委会|管理委员会)$/;

const isNamed = ({name}: Candidate, known: KnownName[]) =>
  placed.test(name) || known.some((each) => each.name === simplify(name));

/** Whether a body of this name would speak so: 我局 is no office, and whose county 我县 is many may say. */
function speaksSo({name, rank}: Candidate, self: string | null, all: Candidate[]): boolean {
  if (self === "area") return rank !== "site" && all.every((other) => government.test(other.name));
  if (self !== null) return name.includes(self);
  return rank === "issuer" || !/(?:政府|办公室|办)$/.test(name);
}

/** How a text speaks of its body: 我局, 本委; `area` where it only says 我县; null where it says neither. */
function selfIn(lines: Line[]): string | null {
  const text = lines.map((line) => fold(line.text)).join("\n");
  const own = [
    ...text.matchAll(/(?<!自)[我本](局|厅|委(?!托)|办(?!理|法|公)|中心|院|馆|站|会(?!议))/g)
  ];
  const nouns = new Set(own.map(([, noun]) => noun!));
  if (nouns.size > 0) return nouns.size === 1 ? [...nouns][0]! : "\n";
  return /我(?:省|市|县|区|州|盟|旗|镇|乡|街道)/.test(text) ? "area" : null;
}

function distinct(candidates: Candidate[]): Candidate[] {
  const seen = new Set<string>();
  return candidates.filter(({name}) => !seen.has(name) && Boolean(seen.add(name)));
}

/** That nobody can tell whose the report is, with the names that it may be. */
export function issuerNotes({sure, candidates}: Issuer, lines: Line[], document: string): Note[] {
  if (sure) return [];
  const first = trimmed(lines.find(({text}) => !isBlank(text)) ?? lines[0]!);
  const maybe = candidates.map(({name, printed}) => ({name, words: printed?.words ?? first}));
  const said = maybe.length > 0 ? maybe : [{name: rawOf(first), words: first}];
  return said.map(({name, words}) => ({
    code: "body-missing",
    raw: name,
    place: placeOf(document, words)
  }));
}
