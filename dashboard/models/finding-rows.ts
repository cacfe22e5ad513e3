import {groupBy} from "#data/schema/group.ts";
import type {FindingRow} from "#dashboard/model.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {
  BodyRows,
  FindingIndex,
  FindingText,
  Held,
  Kind,
  Part,
  TurnRows
} from "#dashboard/pages/finding-choice.ts";
import type {Reader} from "#dashboard/read.ts";
import {inRooms, inRoomsBy} from "./rooms.ts";

const folder = "data/site/findings";

/** So many turns share a file: each some 14 bytes. */
const together = 2500;

/** So many bodies are asked for at once. */
const bodiesAtOnce = 64;

type Row = Pick<FindingRow, "finding" | "report" | "body" | "message_zh" | "message_en"> &
  Kind & {large: number[]; turn: number; before: number; since: number};

/** By which number the files call a finding's kind and body. */
interface Numbers {
  kind: (row: Row) => number;
  body: (row: Row) => number;
}

/**
 * What the page chooses among. The index says how many of which kind are in each file of turns, so that a choice is
 * counted without them, and only those are fetched that are shown; what they say is in files by turn, and once more
 * in files by body.
 */
export async function findingRows(
  reader: Reader,
  {file}: Pick<Files, "file" | "page">
): Promise<void> {
  const {query, site} = reader;
  const kinds = await query<Kind>("finding-kinds");
  const kindOf = new Map(kinds.map((kind, i) => [keyOf(kind), i]));
  const bodyOf = new Map(site.bodies.map(({body}, i) => [body, i]));
  const numbers: Numbers = {
    kind: (row) => kindOf.get(keyOf(row))!,
    body: ({body}) => bodyOf.get(body)!
  };
  await query("finding-order");
  const index: FindingIndex = {
    kinds: kinds.map(({check, severity, doubt, year, findings}) => [
      ...([check, severity, doubt, year, findings] as const)
    ]),
    ...(await writeTurns(reader, numbers, file)),
    bodies: await writeBodies(reader, numbers, file)
  };
  await file(`${folder}/index.json`, JSON.stringify(index));
}

const keyOf = ({check, severity, doubt, year}: Kind) => [check, severity, doubt, year].join(" ");

type Write = Files["file"];

async function writeTurns(
  {query, site}: Reader,
  numbers: Numbers,
  file: Write
): Promise<Pick<FindingIndex, "parts" | "texts">> {
  const parts: Part[] = [];
  const texts: number[] = [];
  for (let first = 0; first < site.counts.findings;) {
    const asked = await query<Row>("finding-texts", {first, limit: together});
    if (!asked.length) throw new Error("a finding has a root that is no cause");
    const rows = wholeFamilies(asked, first + asked.length < site.counts.findings);
    const turns = turnsOf(rows, numbers);
    await file(`${folder}/turns-${parts.length}.json`, JSON.stringify(turns));
    parts.push({first, holds: heldIn(turns)});
    for (const lines of inRooms(rows.map((row) => lineOf(row, numbers)))) {
      await file(`${folder}/texts-${texts.length}.json`, `[\n${lines.join(",\n")}\n]\n`);
      texts.push(first);
      first += lines.length;
    }
  }
  return {parts, texts};
}

/** Without the last cause and what it explains, which the next file has whole; all, where nothing comes after. */
function wholeFamilies(rows: readonly Row[], goesOn: boolean): readonly Row[] {
  const last = goesOn ? rows.findLastIndex(({before}) => before === 0) : 0;
  return last > 0 ? rows.slice(0, last) : rows;
}

/** The findings of each body together; says with which body each file begins. */
async function writeBodies(
  {query, site}: Reader,
  numbers: Numbers,
  file: Write
): Promise<number[]> {
  const firsts: number[] = [];
  for (let i = 0; i < site.bodies.length; i += bodiesAtOnce) {
    const asked = site.bodies.slice(i, i + bodiesAtOnce);
    const [first, last] = [asked[0]!.body, asked.at(-1)!.body];
    const rows = await query<Row>("finding-texts-of", {first, last});
    for (const some of inRoomsBy(rows, (row) => lineOf(row, numbers))) {
      const own: BodyRows = {
        ...turnsOf(some, numbers),
        turn: some.map(({turn}) => turn),
        texts: some.map((row) => textOf(row, numbers))
      };
      await file(`${folder}/bodies-${firsts.length}.json`, JSON.stringify(own));
      firsts.push(own.body[0]!);
    }
  }
  return firsts;
}

const turnsOf = (rows: readonly Row[], {kind, body}: Numbers): TurnRows => ({
  kind: rows.map(kind),
  body: rows.map(body),
  back: rows.map(({before}) => before),
  since: rows.map(({since}) => since)
});

function heldIn({kind, since}: TurnRows): Held[] {
  const alike = groupBy(kind.keys(), (row) => `${kind[row]} ${since[row]}`);
  return [...alike.values()].map((rows) => [kind[rows[0]!]!, since[rows[0]!]!, rows.length]);
}

const textOf = (row: Row, {kind, body}: Numbers): FindingText => [
  ...([row.finding, row.report, kind(row), body(row)] as const),
  ...([row.message_zh, row.message_en, row.large] as const)
];

const lineOf = (row: Row, numbers: Numbers): string => JSON.stringify(textOf(row, numbers));
