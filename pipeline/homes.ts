import {basename, dirname, join, normalize} from "node:path";
import {groupBy} from "#data/schema/group.ts";
import type {LoneTables, ReadReport} from "#data/schema/reading.ts";
import type {Template} from "#data/schema/report.ts";

/** Where a document stands: its path, and that of the file of files that it lies in. */
interface Standing {
  path: string;
  within: string | null;
}

/** Tables of a report that stand without it. */
export interface Lone extends Standing {
  part: string;
  tables: LoneTables;
}

/** A document of a report that such tables may belong to. */
export interface Home extends Standing {
  report: string;
  facts: ReadReport["reading"]["report"];
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
  of(one: Lone): Home | null;
  /** Whether they say whose they are, and that report is not here. */
  isAbsent(one: Lone): boolean;
  /** The only one that lies beside them, where nothing is against it. */
  beside(one: Lone): Home | null;
}

export function openHomes(homes: Home[]): Homes {
  const byReport = groupBy(homes, ({report}) => report);
  const near = nearby(homes);
  const certainFor = (one: Lone): Home[] => {
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
function nearby(homes: Home[]) {
  const byBody = groupBy(homes, ({facts}) => facts.body);
  const byName = groupBy(homes, ({facts}) => nameOf(facts));
  const byPath = groupBy(homes, ({path}) => path);
  const byHolder = groupBy(homes, ({within}) => within);
  const byFolder = groupBy(homes, ({path}) => dirname(path));
  const links = homes.flatMap((home) => linksOf(home).map((link) => ({home, link})));
  const byLink = groupBy(links, ({link}) => link);
  const named = (one: Lone) =>
    one.tables.body === null
      ? [...byName].flatMap(([name, its]) => (isNamedIn(fileName(one), name) ? its : []))
      : (byBody.get(one.tables.body) ?? []);
  const linking = (one: Lone) => keysOfLone(one).flatMap((key) => byLink.get(key) ?? []);
  /** What lies in the same file, or in the same file of files. */
  const together = ({path, within}: Standing): Home[] => [
    ...(byPath.get(path) ?? []),
    ...((within !== null && byHolder.get(within)) || [])
  ];
  return {
    together,
    candidates: (one: Lone) => [
      ...new Set([...named(one), ...linking(one).map(({home}) => home), ...together(one)])
    ],
    onlyBeside: (one: Lone): Home | null => {
      const inFolder = byFolder.get(dirname(one.path)) ?? [];
      if (inFolder.length > 1) return null;
      const [only, ...more] = new Set([...together(one), ...inFolder]);
      return only && more.length === 0 ? only : null;
    }
  };
}

const isInSeries = ({facts: {body, year}}: Home) => body !== null && year !== null;

const isOld = (template: Template) => !template.startsWith("standard");

/** That nothing is against a report: not the body and the year that the tables or their file name give, not their forms. */
function speaksFor(one: Lone, {facts}: Home): boolean {
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
function yearsOf(one: Lone): Set<number> {
  if (one.tables.year !== null) return new Set([one.tables.year]);
  return new Set(
    [...fileName(one).matchAll(/(?<!\d)20\d{2}(?!\d)/g)].map(([year]) => Number(year))
  );
}

/** Whether they say whose they are, of which year: themselves, or the name of their file where they do not. */
function isNamed(one: Lone, {facts}: Home): boolean {
  const {body} = one.tables;
  const isBody = body === null ? isNamedIn(fileName(one), nameOf(facts)) : body === facts.body;
  return isBody && yearsOf(one).size === 1;
}

/** What may stand behind a body's name in the name of a file: no more of its name. */
const behind = /^(?:$|\P{Script=Han}|(?:政府|政务)?信息公开|政府信息|附[表件]|统计|年度|的)/u;

/** What may stand before it: 2016年度青禾县教育局, 附件1青禾县教育局. */
const before = /(?:^|\P{Script=Han}|年度?|附[表件]?)$/u;

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
const isPacked = (one: Lone, {facts}: Home): boolean =>
  one.tables.body !== null ||
  isNamedIn(fileName(one), nameOf(facts)) ||
  !namesBody.test(fileName(one));

/** Whether a page links to the file of the tables, or to the file of files that they lie in. */
function isLinked(one: Lone, home: Home): boolean {
  const links = linksOf(home);
  return keysOfLone(one).some((key) => links.includes(key));
}

const keysOfLone = (one: Lone) => keysOf({...one, url: one.tables.document.url});

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
