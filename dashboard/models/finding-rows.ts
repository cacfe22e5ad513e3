import type {FindingRow} from "#dashboard/model.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {FindingIndex, FindingText, Kind, TurnRows} from "#dashboard/pages/finding-choice.ts";
import type {Reader} from "#dashboard/read.ts";
import {inRooms} from "./rooms.ts";

const folder = "data/site/findings";

/** So many findings are asked for at once, and their turns share a file: each some 14 bytes. */
const together = 6000;

type Row = Pick<FindingRow, "finding" | "report" | "body" | "message_zh" | "message_en"> &
  Kind & {large: number[]; before: number; since: number};

/**
 * What the page chooses among. The turns, in a few small files, say of every finding its kind, its body and how far
 * before it its cause stands, so that any choice is counted from them; what it says is in files by its turn.
 */
export async function findingRows({query, site}: Reader, {file}: Files): Promise<void> {
  const kinds = await query<Kind>("finding-kinds");
  const kindOf = new Map(kinds.map((kind, i) => [keyOf(kind), i]));
  const bodyOf = new Map(site.bodies.map(({body}, i) => [body, i]));
  const texts: number[] = [];
  let parts = 0;
  for (let turn = 0; turn < site.counts.findings; parts++) {
    const rows = await query<Row>("finding-texts", {limit: together, offset: turn});
    const turns: TurnRows = {
      kind: rows.map((row) => kindOf.get(keyOf(row))!),
      body: rows.map(({body}) => bodyOf.get(body)!),
      back: rows.map(({before}) => before),
      since: rows.map(({since}) => since)
    };
    await file(`${folder}/turns-${parts}.json`, JSON.stringify(turns));
    for (const lines of inRooms(rows.map(lineOf))) {
      await file(`${folder}/texts-${texts.length}.json`, `[\n${lines.join(",\n")}\n]\n`);
      texts.push(turn);
      turn += lines.length;
    }
    if (!rows.length) throw new Error("a finding has a root that is no cause");
  }
  const index: FindingIndex = {kinds: kinds.map(kindLine), turns: parts, texts};
  await file(`${folder}/index.json`, JSON.stringify(index));
}

const kindLine = ({
  check,
  severity,
  doubt,
  year,
  findings
}: Kind): FindingIndex["kinds"][number] => [...([check, severity, doubt, year, findings] as const)];

const keyOf = ({check, severity, doubt, year}: Kind) => [check, severity, doubt, year].join(" ");

function lineOf({finding, report, message_zh, message_en, large}: Row): string {
  const text: FindingText = [finding, report, message_zh, message_en, large];
  return JSON.stringify(text);
}
