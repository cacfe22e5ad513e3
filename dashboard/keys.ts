import {createHash} from "node:crypto";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {Query} from "./release.ts";
import type {Sets} from "./sets.ts";

/** What a body's files are made from, rows and whatever draws them; and by report, what its page is. */
interface BodyKeys {
  all: string;
  reports: Record<string, string>;
}

/** By body. */
export type Keys = Record<string, BodyKeys>;

/** What a site was made from: each body's files, and sets of others. */
export interface SiteKeys {
  keys: Keys;
  sets: Sets;
}

/** Where a site says it. */
export const keysFile = ".keys.json";

export const hashOfBytes = (bytes: string | Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Changes with whatever may change how rows are drawn; no process draws by two codes. */
export const codeKey = (): string => (ownCode ??= hashOfBytes(code()));

let ownCode: string | undefined;

/** The keys of the release that is there to be drawn, by the code that is there to draw it. */
export async function keysOf(query: Query): Promise<Keys> {
  const drawn = createHash("sha256").update(codeKey());
  for (const name of ["indicators", "checks"])
    drawn.update(JSON.stringify(await query<object>(name)));
  const by = drawn.digest("hex");
  // One after the other: there is memory for one of them.
  await query("report-keys");
  const keys: Keys = {};
  for (const {body, key} of await query<{body: string; key: string}>("keys", {by}))
    keys[body] = {all: key, reports: {}};
  type Page = {body: string; report: string; key: string};
  for (const {body, report, key} of await query<Page>("page-keys", {by}))
    keys[body]!.reports[report] = key;
  return keys;
}

/** The keys that a site was made from; none where it does not say. */
export function keysIn(site: string | null): SiteKeys {
  const file = site && join(site, keysFile);
  const said = file && existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  return {keys: {}, sets: {}, ...(said as Partial<SiteKeys>)};
}

const root = join(import.meta.dirname, "..");

/** Everything that may change how rows are drawn: our code, questions and words, and the libraries. */
function code(): string {
  const ours = ["dashboard", "data/schema"].flatMap((room) =>
    readdirSync(join(root, room), {recursive: true, encoding: "utf8"})
      .filter((file) => /\.(ts|mjs|sql)$/.test(file) && !file.startsWith("dist"))
      .map((file) => join(room, file))
  );
  // The package has no lock: its own dependencies are exact.
  const versions = ["package.json", "package-lock.json"].filter((file) =>
    existsSync(join(root, file))
  );
  return [...ours.sort(), ...versions]
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\0");
}
