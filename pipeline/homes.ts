import {basename, dirname, join, normalize} from "node:path";
import {groupBy} from "#data/schema/group.ts";
import type {AppendixOwner, LeadingPage, LoneTables} from "#data/schema/reading.ts";
import type {ReportFacts, Template} from "#data/schema/report.ts";

/** Where a document stands: its path, and that of the file of files that it lies in. */
interface Standing {
  path: string;
  within: string | null;
}

/** Of tables what tells whose they are. */
export interface Owned extends AppendixOwner {
  document: {url: string | null};
  readings: {template: Template}[];
}

/** Tables that stand without their report, to be asked whose they are. */
export interface Lonely extends Standing {
  tables: Owned;
}

/** The same, with what stands in them. */
export interface Lone extends Lonely {
  part: string;
  tables: LoneTables;
}

/** A document of a report that such tables may belong to. */
export interface Home extends Standing {
  report: string;
  facts: Pick<ReportFacts, "body" | "body_printed" | "year" | "template">;
  url: string | null;
  attachments: string[];
  /** What it has in tables itself. */
  cells: Cells;
}

/** What stands in each cell: by indicator and applicant. */
export type Cells = Map<string, string>;

/** Documents of reports, to be asked whose some tables are. */
export interface Homes {
  /** The only report that they certainly belong to: by their words or file name, by a page's link, by what holds both. */
  of(one: Lonely): Home | null;
  /** All that they certainly belong to, each by itself. */
  certainFor(one: Lonely): Home[];
  /** Whether they say whose they are, and that report is not here. */
  isAbsent(one: Lonely): boolean;
  /** The only one that lies beside them, where nothing is against it. */
  beside(one: Lonely): Home | null;
}

/** Folders that hold more than one home, though no more than one is at hand. */
export type Crowded = (folder: string) => boolean;

export function openHomes(homes: Home[], isCrowded: Crowded = () => false): Homes {
  const byReport = groupBy(homes, ({report}) => report);
  const near = nearby(homes, isCrowded);
  const certainFor = (one: Lonely): Home[] => {
    if (one.tables.torn) return [];
    const packed = new Set(near.together(one));
    const isSole = new Set([...packed].map(({report}) => report)).size === 1;
    const isCertain = (home: Home) =>
      isNamed(one, home) ||
      isLinked(one, home) ||
      (isSole && packed.has(home) && isPacked(one, home));
    return near
      .candidates(one)
      .filter((home) => isInSeries(home) && speaksFor(one, home) && isCertain(home));
  };
  return {
    certainFor,
    of: (one) => {
      const [report, ...others] = new Set(certainFor(one).map((home) => home.report));
      if (report === undefined || others.length > 0) return null;
      const own = byReport.get(report)!;
      return own.find(({cells}) => cells.size > 0) ?? own.at(-1)!;
    },
    isAbsent: ({tables: {body, year, torn}}) =>
      body !== null && year !== null && !torn && !byReport.has(`${body}/${year}`),
    beside: (one) => {
      const only = near.onlyBeside(one);
      return only && speaksFor(one, only) ? only : null;
    }
  };
}

/** Homes by all that may lead to them, so that none need be held against each. */
function nearby(homes: Home[], isCrowded: Crowded) {
  const byBody = groupBy(homes, ({facts}) => facts.body);
  const byName = groupBy(homes, ({facts}) => nameOf(facts));
  const byPath = groupBy(homes, ({path}) => path);
  const byHolder = groupBy(homes, ({within}) => within);
  const byFolder = groupBy(homes, ({path}) => dirname(path));
  const links = homes.flatMap((home) => linksOf(home).map((link) => ({home, link})));
  const byLink = groupBy(links, ({link}) => link);
  const named = (one: Lonely) =>
    one.tables.body === null
      ? runsIn(fileName(one)).flatMap((run) => {
          const its = byName.get(run);
          return its && isNamedIn(fileName(one), run) ? its : [];
        })
      : (byBody.get(one.tables.body) ?? []);
  const linking = (one: Lonely) => keysOfLone(one).flatMap((key) => byLink.get(key) ?? []);
  /** What lies in the same file, or in the same file of files. */
  const together = ({path, within}: Standing): Home[] => [
    ...(byPath.get(path) ?? []),
    ...((within !== null && byHolder.get(within)) || [])
  ];
  return {
    together,
    candidates: (one: Lonely) => [
      ...new Set([...named(one), ...linking(one).map(({home}) => home), ...together(one)])
    ],
    onlyBeside: (one: Lonely): Home | null => {
      const inFolder = byFolder.get(dirname(one.path)) ?? [];
      if (inFolder.length > 1 || isCrowded(dirname(one.path))) return null;
      const [only, ...more] = new Set([...together(one), ...inFolder]);
      return only && more.length === 0 ? only : null;
    }
  };
}

const isInSeries = ({facts: {body, year}}: Home) => body !== null && year !== null;

const isOld = (template: Template) => !template.startsWith("standard");

/** That nothing is against a report: not the body and the year that the tables or their file name give, not their forms. */
function speaksFor(one: Lonely, {facts}: Home): boolean {
  const {body, body_printed: name, readings} = one.tables;
  const isBody = body === null || body === facts.body || isEndOf(name, facts.body_printed);
  const years = yearsOf(one);
  const isYear = years.size === 0 || years.has(facts.year!);
  return isBody && isYear && isOld(readings[0]!.template) === isOld(facts.template);
}

/** 县教育局 is the end of 青禾县教育局. */
const isEndOf = (end: string | null, name: string | null) =>
  end !== null && name !== null && name.endsWith(end);

const fileName = ({path}: Standing) => basename(path).normalize("NFKC");

const nameOf = ({body_printed: name}: Home["facts"]) => name?.normalize("NFKC") ?? "";

/** The year that the tables print; where they print none, those in the name of their file. */
function yearsOf(one: Lonely): Set<number> {
  if (one.tables.year !== null) return new Set([one.tables.year]);
  return new Set(
    [...fileName(one).matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year))
  );
}

/** Whether they say whose they are, of which year: themselves, or the name of their file where they do not. */
function isNamed(one: Lonely, {facts}: Home): boolean {
  const {body} = one.tables;
  const isBody = body === null ? isNamedIn(fileName(one), nameOf(facts)) : body === facts.body;
  return isBody && yearsOf(one).size === 1;
}

/** What may stand behind a body's name in the name of a file: no more of its name. */
const behind = /^(?:$|\P{Script=Han}|(?:政府|政务)?信息公开|政府信息|附[表件]|统计|年度|的)/u;

/** What may stand before it: 2016年度青禾县教育局, 附件1青禾县教育局. */
const before = /(?:^|\P{Script=Han}|年度?|附[表件]?)$/u;

/** Every run of characters in a name, so that it need not be held against each body there is. */
function runsIn(name: string): string[] {
  const ends = Array.from({length: name.length}, (_, i) => i + 1);
  const runs = ends.flatMap((end) => ends.slice(0, end).map((start) => name.slice(start - 1, end)));
  return [...new Set(runs)];
}

/** Whether the name of a file has the name of a body in it, whole: 教育局 does not stand in 青禾县教育局. */
function isNamedIn(file: string, body: string): boolean {
  if (body === "" || !file.includes(body)) return false;
  const [lead = "", rest = ""] = file.split(body, 2);
  return before.test(lead) && behind.test(rest);
}

/** 青禾县财政局附表.xls: that a file is of a body. */
const namesBody =
  /[局厅委办院会处所站队镇乡县市区府心校馆](?=附|20|统计|的|政府|信息|\P{Script=Han})/u;

/** That the only report which lies where the tables lie is theirs; the name of their file may name another body. */
const isPacked = (one: Lonely, {facts}: Home): boolean =>
  one.tables.body !== null ||
  isNamedIn(fileName(one), nameOf(facts)) ||
  !namesBody.test(fileName(one));

/** Whether a page links to the file of the tables, or to the file of files that they lie in. */
function isLinked(one: Lonely, home: Home): boolean {
  const links = linksOf(home);
  return keysOfLone(one).some((key) => links.includes(key));
}

export const keysOfLone = (one: Lonely): string[] => keysOf({...one, url: one.tables.document.url});

type Linking = Pick<Home, "url" | "path" | "attachments">;

/** Where the links of a page lead: on the web; and on a disk, in its own folder, or in that of what was saved with it. */
export const linksOf = ({url, path, attachments}: Linking): string[] => {
  const folder = dirname(path);
  const stem = basename(path).replace(/\.[^.]*$/, "");
  return attachments.flatMap((address) => {
    const written = decoded(address.replace(/[?#].*$/, ""));
    const name = basename(written);
    return [
      ...(url === null ? [] : resolved(address, url)),
      ...[[name], [written], [`${stem}_files`, name], [`${stem}.files`, name]].map((parts) =>
        join(folder, ...parts)
      )
    ];
  });
};

/** A page that is no report itself may leave open whose its report is; what it says must be so. */
export const maySpeakOf = (
  {year, body_printed: name}: Pick<LeadingPage, "year" | "body_printed">,
  report: Pick<ReportFacts, "year" | "body_printed">
): boolean =>
  (year === null || year === report.year) && (name === null || name === report.body_printed);

/** By what a link may lead to a file: its address and path, and that of the file that it lies in. */
export const keysOf = ({path, within, url}: Standing & {url: string | null}): string[] => [
  ...(url === null ? [] : resolved(url)),
  normalize(path),
  ...(within === null ? [] : [normalize(within)])
];

function resolved(address: string, base?: string): string[] {
  if (!URL.canParse(address, base)) return [];
  const url = new URL(address, base);
  url.hash = "";
  return [url.href];
}

/** %E9%99%84%E8%A1%A8.xls: 附表.xls. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
