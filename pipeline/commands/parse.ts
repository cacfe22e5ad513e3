import type {LeftOut} from "#data/schema/reading.ts";
import {fatesOf} from "#pipeline/appendices.ts";
import {isReadElsewhere, whyLeftOut, type Elsewhere} from "#pipeline/appendix-words.ts";
import type {Run} from "#pipeline/cli.ts";
import {status, type Status} from "#pipeline/failure.ts";
import {inputs} from "#pipeline/inputs.ts";
import type {Home} from "#pipeline/homes.ts";
import {homeOf, loneIn, mayHide} from "#pipeline/joining.ts";
import {ledIn} from "#pipeline/led.ts";
import type {Parsed} from "#pipeline/parse-file.ts";
import {readAll} from "#pipeline/reading.ts";
import {leftOutOf, reportsOf} from "#pipeline/records.ts";
import {words} from "#pipeline/words.ts";
import type {World} from "#pipeline/world.ts";

/** Prints the Readings of some files, one a line; each file is read, printed and forgotten. */
export const run: Run = async (paths, _options, world) => {
  const count = {read: 0, failed: 0, reports: 0};
  const [homes, open]: [Home[], Parsed[]] = [[], []];
  for await (const parsed of readAll(inputs(paths), world)) {
    count["problem" in parsed ? "failed" : "read"] += 1;
    printReadings(parsed, world);
    count.reports += reportsOf(parsed).length;
    homes.push(...reportsOf(parsed).map((report) => homeOf(report, parsed)));
    if (mayHide(parsed) || loneIn([parsed]).length > 0) open.push(parsed);
  }
  const elsewhere = {fates: fatesOf(loneIn(open), homes), led: ledIn(open, homes)};
  tellLeft(open.flatMap(waitingIn), elsewhere, world);
  return closing(count, world);
};

function printReadings(parsed: Parsed, world: World): void {
  for (const {reading} of reportsOf(parsed)) world.print(JSON.stringify(reading));
  tellRest(parsed, world);
}

/** A document that is left out, and the path of its file. */
interface Left {
  path: string;
  part: LeftOut;
}

/** What in a file is told when every report is known: appendices without their report, and pages that lead to one. */
export const waitingIn = (parsed: Parsed): Left[] =>
  leftOutOf(parsed)
    .filter(isWaiting)
    .map((part) => ({path: parsed.path, part}));

const isWaiting = ({appendix, leads}: LeftOut) => Boolean(appendix ?? leads);

/** Says what in a file is no report, but for what waits until every report is known; or why the file could not be read. */
export function tellRest(parsed: Parsed, world: World): void {
  if ("problem" in parsed) return world.warn(parsed.problem[world.lang]);
  const {path, file} = parsed;
  if (file.documents.length === 0) world.log(`${path}: ${words.holdsNone()[world.lang]}`);
  const others = leftOutOf(parsed).filter((part) => !isWaiting(part));
  const left = others.map((part) => ({path, part}));
  tellLeft(left, {fates: new Map(), led: new Map()}, world);
}

/** Says of documents that are left out what they are, and what became of what belongs to them. */
export function tellLeft(left: Left[], elsewhere: Elsewhere, world: World): void {
  for (const {path, part} of left) {
    const title = part.title ?? words.untitled()[world.lang];
    const reason = whyLeftOut(part, elsewhere)[world.lang];
    const say = isReadElsewhere(part, elsewhere) ? words.joined : words.leftOut;
    world.log(say(path + blocksOf(part), title, reason)[world.lang]);
  }
}

const blocksOf = ({part}: LeftOut) => part.slice(part.indexOf("#"));

/** How many inputs could be read, how many could not, and how many reports were in them. */
export interface Count {
  read: number;
  failed: number;
  reports: number;
}

/** The exit status that tells whether all, some or none of the input could be read. */
export function closing({read, failed, reports}: Count, world: World): Status {
  if (read > 0 && reports === 0) world.warn(words.noReport(read)[world.lang]);
  if (failed === 0) return status.done;
  if (read === 0) return status.nothing;
  world.warn(words.partly(failed)[world.lang]);
  return status.partly;
}
