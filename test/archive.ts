/** An archive made for a test: its lines and files as `gongkai collect` leaves them. */
import {mkdirSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {stringify} from "csv-stringify/sync";
import {Source} from "#data/schema/document.ts";
import type {ReportTables} from "#pipeline/records.ts";
import {find, type FoundAll} from "#pipeline/find.ts";
import {formatOf} from "#pipeline/kinds.ts";
import {load, type Loaded} from "#pipeline/load.ts";
import {fetchFiles, parse, parsedOf, type SpooledArchive} from "#pipeline/parse.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {toRows} from "#pipeline/records.ts";
import {sha256Of} from "#test/bundle.ts";
import {library} from "#test/printed/read.ts";
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
export interface Run {
  read: SpooledArchive;
  loaded: Loaded;
  found: FoundAll;
  rows: ReportTables;
  release: string;
}

/** Everything from the archive to the database: all but the files and the site. */
export async function runAll(world: SmallWorld): Promise<Run> {
  const release = join(world.folder, "release");
  mkdirSync(release);
  const read = await parse(world);
  const loaded = await load(read, release, world);
  const found = await find(loaded, release, world);
  return {read, loaded, found, rows: toRows({files: loaded.files}, loaded.sorted), release};
}
