import {dirname} from "node:path";
import {groupBy} from "#data/schema/group.ts";
import {originOf} from "#pipeline/appendices.ts";
import type {Facts, OtherDocument, ReportDocument} from "#pipeline/facts.ts";
import {
  keysOfLone,
  linksOf,
  openHomes,
  type Cells,
  type Crowded,
  type Home,
  type Lonely
} from "#pipeline/homes.ts";
import {bareAmong} from "#pipeline/joining.ts";
import {openLed} from "#pipeline/led.ts";
import {replacedIn} from "#pipeline/revisions.ts";
import {openTies, type Ties} from "#pipeline/ties.ts";
import {reportId, type Background} from "#pipeline/views.ts";

/** Files that have to be handled together, and no others: what comes of them is the same as if all were at hand. */
export interface Clan {
  /** The first of its bodies by id, or the path of its first file: it stays when files are added. */
  name: string;
  /** Which of the files, in their order. */
  files: number[];
  /** The bodies whose reports are in it. */
  bodies: string[];
  /** Clans with bodies whose figures a government's report adds up: they are looked at, and handled by themselves. */
  guests: Clan[];
}

export interface Clans {
  clans: Clan[];
  /** Folders that hold more than one report, where a clan may see but one. */
  isCrowded: Crowded;
}

/** What ties bodies to one another. */
export interface Kinship extends Pick<Background, "predecessors" | "bodiesOf"> {
  /** Bodies that one file of corrections speaks of. */
  named: string[][];
}

/** The clans of some files, in the order of their first files; null where a file is a container. */
export function clansOf(files: (Facts | null)[], kinship: Kinship): Clans {
  const all = inFiles(files);
  const ties = openTies(files.length);
  tieBodies(all, kinship, ties);
  tieFiles(all, ties);
  const isCrowded = tieTables(all, ties);
  tiePages(all, ties);
  const clans = ties.groups().map((group) => toClan(group, files));
  inviteGuests(clans, files, kinship);
  return {clans, isCrowded};
}

/** A document with the file that it stands in. */
type In<Document> = Document & {file: number; within: string | null; path: string};

interface InFiles {
  files: (Facts | null)[];
  reports: In<ReportDocument>[];
  others: In<OtherDocument>[];
}

function inFiles(files: (Facts | null)[]): InFiles {
  const reports: InFiles["reports"] = [];
  const others: InFiles["others"] = [];
  for (const [file, facts] of files.entries()) {
    if (!facts) continue;
    const {path, within} = facts;
    for (const document of facts.documents)
      if (document.is === "report") reports.push({...document, file, within, path});
      else if (document.tables || document.leads) others.push({...document, file, within, path});
  }
  return {files, reports, others};
}

const bodyOf = ({reading}: ReportDocument) => reading.report.body;

/** A body's reports, its tables, and those of the bodies whose place it took. */
function tieBodies({reports, others}: InFiles, {predecessors, named}: Kinship, ties: Ties): void {
  const ofBody = new Map<string, number>();
  const tie = (body: string | null | undefined, file: number) => {
    if (body == null) return;
    const first = ofBody.get(body);
    if (first === undefined) ofBody.set(body, file);
    else ties.tie(first, file);
  };
  for (const report of reports) tie(bodyOf(report), report.file);
  for (const {tables, file} of others) tie(tables?.body, file);
  for (const [body, file] of ofBody)
    for (let last = predecessors?.get(body); last; last = predecessors?.get(last.body))
      ties.tie(file, ofBody.get(last.body) ?? file);
  for (const bodies of named) ties.tieAll(bodies.flatMap((body) => ofBody.get(body) ?? []));
}

/** What lies in one file of files, or came from one address as the same report or the same tables. */
function tieFiles({files, reports, others}: InFiles, ties: Ties): void {
  const indexed = [...files.entries()].flatMap(([file, facts]) =>
    facts ? [{file, ...facts}] : []
  );
  ties.tieBy(indexed, ({path}) => path);
  ties.tieBy(indexed, ({within}) => within);
  ties.tieBy(
    reports,
    ({
      reading: {
        report,
        document: {url}
      }
    }) => (url === null ? null : `${reportId(report)} ${url}`)
  );
  ties.tieBy(others, ({part, tables}) => (tables ? originOf({part, tables}) : null));
}

/** Tables without their report, with every document that says, or leaves open, whose they are. */
function tieTables({files, reports, others}: InFiles, ties: Ties): Crowded {
  const replaced = replacedIn(reports);
  const current = reports.filter((report) => !replaced.has(report));
  const bare = new Set(bareAmong(current, {isBare: (r) => r.isBare, isTabled: (r) => r.isTabled}));
  const unsure = new Set(files.flatMap((facts) => (facts?.mayHide ? (facts.within ?? []) : [])));
  const lone: In<Lonely>[] = [
    ...others.flatMap(({tables, file, path, within}) =>
      tables ? [{tables, file, path, within: unsure.has(within!) ? null : within}] : []
    ),
    ...[...bare].map(asLonely)
  ];
  if (lone.length === 0) return () => false;
  const asked = new Set(lone.flatMap(keysOfLone));
  const homes = current
    .filter((report) => !bare.has(report))
    .map((report) => asHome(report, asked));
  const folders = groupBy(homes, ({path}) => dirname(path));
  const {certainFor} = openHomes(homes);
  for (const one of lone) {
    // Where two reports claim them they are nobody's, and two are enough to say so.
    const certain = [...new Map(certainFor(one).map((home) => [home.report, home])).values()];
    const beside = folders.get(dirname(one.path)) ?? [];
    const its = [...certain.slice(0, 2), ...(beside.length === 1 ? beside : [])];
    ties.tieAll([one.file, ...its.map((home) => (home as In<Home>).file)]);
  }
  return among([...folders].flatMap(([folder, {length}]) => (length > 1 ? folder : [])));
}

/** It outlives the homes, and holds none of them. */
function among(crowded: string[]): Crowded {
  const known = new Set(crowded);
  return (folder) => known.has(folder);
}

/** As in `asLone`: a document that is nothing but tables. */
function asLonely({reading, file, path, within}: In<ReportDocument>): In<Lonely> {
  const {
    document: {url},
    report: {body, body_printed, year, template}
  } = reading;
  const tables = {body, body_printed, year, torn: false, document: {url}, readings: [{template}]};
  return {tables, file, path, within};
}

const tabled: Cells = new Map([["", ""]]);
const untabled: Cells = new Map();

/** As in `homeOf`, with those links only that lead somewhere. */
function asHome(document: In<ReportDocument>, asked: ReadonlySet<string>): In<Home> {
  const {reading, file, within, attachments, isTabled} = document;
  const {url, path} = reading.document;
  const facts = reading.report;
  return {
    ...{report: reportId(facts), facts, file, path, within, url},
    attachments: attachments.filter((link) => leadsTo(asked, {url, path, attachments: [link]})),
    cells: isTabled ? tabled : untabled
  };
}

const leadsTo = (asked: {has(key: string): boolean}, page: Parameters<typeof linksOf>[0]) =>
  linksOf(page).some((link) => asked.has(link));

/** Reports with the pages that lead to them, which may give their day and are left out since they were read. */
function tiePages({reports, others}: InFiles, ties: Ties): void {
  const pages = others.filter(({leads}) => leads !== null);
  if (pages.length === 0) return;
  const ledBy = openLed(
    reports.map(({file, within, reading: {document, report}}) => ({
      ...{file, within, facts: report},
      ...{path: document.path, url: document.url}
    }))
  );
  for (const {leads, file, path} of pages)
    for (const led of ledBy({...leads!, path})) ties.tie(file, led.file);
}

function toClan(group: number[], files: (Facts | null)[]): Clan {
  const ids = group.flatMap((file) =>
    reportsOf(files[file]!).flatMap((report) => report.reading.report.body ?? [])
  );
  const bodies = [...new Set(ids)].sort();
  return {name: bodies[0] ?? files[group[0]!]?.path ?? "", files: group, bodies, guests: []};
}

const reportsOf = (facts: Facts | null): ReportDocument[] =>
  (facts?.documents ?? []).filter((document) => document.is === "report");

function inviteGuests(clans: Clan[], files: (Facts | null)[], {bodiesOf}: Kinship): void {
  const clanOf = new Map(clans.flatMap((clan) => clan.bodies.map((body) => [body, clan] as const)));
  for (const clan of clans) {
    const reports = clan.files.flatMap((file) => reportsOf(files[file]!));
    const guests = reports.flatMap(({reading: {report}}) =>
      report.body === null || report.year === null
        ? []
        : (bodiesOf?.(report.body, report.year) ?? [])
    );
    const hosts = new Set(guests.flatMap((body) => clanOf.get(body) ?? []));
    hosts.delete(clan);
    clan.guests = [...hosts].sort((a, b) => a.files[0]! - b.files[0]!);
  }
}
