/** An archive made for a test: its lines and files as `gongkai collect` leaves them. */
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {Source} from "#data/schema/document.ts";
import {expect} from "vitest";
import type {ReadReport} from "#data/schema/reading.ts";
import {tables} from "#data/schema/tables.ts";
import {clansOf, type Clan} from "#pipeline/clans.ts";
import {bodiesIn, loadCorrections} from "#pipeline/corrections.ts";
import {factsOf} from "#pipeline/facts.ts";
import {find} from "#pipeline/find.ts";
import {handleClan, type ClanTables, type Handled, type Surroundings} from "#pipeline/handling.ts";
import {loadRules} from "#pipeline/rules.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {load} from "#pipeline/load.ts";
import {fetchFiles, parse, parsedOf, type ParsedFile, type FoundArchive} from "#pipeline/parse.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {sha256Of} from "#test/bundle.ts";
import {library} from "#test/printed/read.ts";
import type {World} from "#pipeline/world.ts";
import {projectWorld, type SmallWorld} from "#test/world.ts";

/** A file as it was fetched: what, whence and when. */
export interface Archived {
  bytes: Uint8Array;
  url?: string | null;
  retrieved?: string | null;
}

/** A world whose archive holds these files and nothing else. */
export function archiveWorld(files: Archived[]): SmallWorld {
  const world = projectWorld();
  const archive = join(world.data, "archive");
  rmSync(archive, {recursive: true});
  mkdirSync(archive);
  const lines = files.map(({bytes, url = null, retrieved = null}): Source => {
    const sha256 = sha256Of(bytes);
    const path = `${sha256}.file`;
    writeFileSync(join(archive, path), bytes);
    const format = formatOf(bytes, library)!;
    return {sha256, format, bytes: bytes.length, path, url, retrieved, note: "made"};
  });
  const columns = Object.keys(Source.shape);
  writeFileSync(join(archive, "index.csv"), stringify(lines, {header: true, columns}));
  writeFileSync(
    join(world.data, "corrections/zibo-hightech-approval.yml"),
    "figures: []\nfindings: []\n"
  );
  return world;
}

/** What was read in the files of an archive, and what could not be. */
export const parsedIn = async (world: SmallWorld): Promise<Parsed[]> =>
  parsedOf({files: fetchFiles((await parse(world)).files)});

/** What came of an archive. */
export interface Run extends Pick<Handled, "rows"> {
  read: FoundArchive;
  /** The reports that count. */
  reports: ReadReport[];
  release: string;
}

/** Everything from the archive to the database: all but the files and the site. */
export async function runAll(world: SmallWorld): Promise<Run> {
  const release = join(world.folder, "release");
  mkdirSync(release);
  const read = await parse(world);
  const {rows, sorted} = await asWhole(read, world);
  expect(await byClans(read, world)).toEqual(inOrder(rows));
  await load(await find(read, world), release, world);
  return {read, reports: sorted.reports, rows, release};
}

/** The database of the archive of a world, in this folder. */
export const fillRelease = async (release: string, world: World): Promise<void> =>
  load(await find(await parse(world), world), release, world);

/** What comes of all files at once, as if they were one clan. */
export async function asWhole(read: FoundArchive, world: SmallWorld): Promise<Handled> {
  const around = await surroundings(world);
  const {clans} = clansOf(factsIn(read), {named: []});
  const bodies = clans.flatMap((clan) => clan.bodies);
  return handleClan({bodies, files: fetchFiles(read.files), guests: []}, around);
}

/** The rows that come of all files clan by clan. */
export async function byClans(read: FoundArchive, world: SmallWorld): Promise<ClanTables> {
  return rowsByClans(fetchFiles(read.files), await surroundings(world));
}

/** The same of files at hand. */
export function rowsByClans(files: ParsedFile[], around: Surroundings): ClanTables {
  const {rules, said} = around;
  const facts = files.map(({parsed}) => parsed && factsOf(parsed));
  const {clans, isCrowded} = clansOf(facts, {...rules, named: said.map(bodiesIn)});
  const filesOf = (clan: Clan) => clan.files.map((file) => files[file]!);
  const all = clans.map((clan) => {
    const atHand = {bodies: clan.bodies, files: filesOf(clan), guests: clan.guests.map(filesOf)};
    return handleClan(atHand, {...around, isCrowded}).rows;
  });
  const names = Object.keys(all[0]!) as (keyof ClanTables)[];
  const rows = names.map((name) => [name, all.flatMap((one): unknown[] => one[name])]);
  return inOrder(Object.fromEntries(rows) as ClanTables);
}

const factsIn = ({files}: FoundArchive) => Array.from(files, ({read}) => read?.facts ?? null);

const surroundings = async (world: SmallWorld) => ({
  rules: await loadRules(world),
  said: await loadCorrections(world),
  isCrowded: () => false
});

/** Rows in the order in which the tables have them. */
export function inOrder(rows: ClanTables): ClanTables {
  const sorted = Object.entries(rows).map(([name, own]) => {
    const keyOf = (row: Record<string, unknown>) =>
      JSON.stringify([tables[name as keyof ClanTables].key.map((column) => row[column]), row]);
    return [name, own.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))];
  });
  return Object.fromEntries(sorted) as ClanTables;
}
