import type {Indicator} from "#data/schema/indicator.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {fileName} from "#dashboard/pages/links.ts";
import {bytesOf, shardOf, tokensOf} from "#dashboard/scripts/tokens.js";
import type {Files} from "#dashboard/pages/list.ts";
import type {Reader} from "#dashboard/read.ts";

export interface SearchModel {
  /** What reports count, each once. */
  indicators: {indicator: string; zh: string; en: string}[];
}

export async function searchModel({query}: Reader): Promise<SearchModel> {
  const all = await query<Indicator>("indicators");
  const first = new Map(all.toReversed().map((indicator) => [indicator.indicator, indicator]));
  return {
    indicators: [...first.values()].toReversed().map((indicator) => ({
      indicator: indicator.indicator,
      zh: labelOf(indicator, "zh"),
      en: labelOf(indicator, "en")
    }))
  };
}

interface FoundBody {
  body: string;
  label_zh: string;
  label_en: string;
  names: string[];
  years: number[];
}

/** A file of the index has about so many bytes. */
const room = 60_000;

const folder = "data/site/search";

/** Writes what the page searches: the bodies with their years, and for every token the reports that have it. */
export async function searchIndex({query}: Reader, {file}: Files): Promise<void> {
  const bodies = await query<FoundBody>("search-bodies");
  const lists = inRooms(bodies.map(bodyLine));
  for (const [i, lines] of lists.entries())
    await file(`${folder}/bodies-${i}.json`, `[\n${lines.join(",\n")}\n]\n`);
  const postings = new Postings();
  let report = 0;
  for (const {body, years} of bodies) {
    const texts = await query<{year: number; text: string}>("search-words", {body});
    for (const {year, text} of texts) postings.add(report + years.indexOf(year), text);
    report += years.length;
  }
  const shards = postings.shards();
  for (const [i, shard] of shards.entries())
    await file(`${folder}/words-${i}.json`, JSON.stringify(shard));
  await file(`${folder}/index.json`, JSON.stringify({bodies: lists.length, words: shards.length}));
}

/** A body as the page has it: its place on the site, its labels, all its names, its years. */
function bodyLine({body, label_zh, label_en, names, years}: FoundBody): string {
  return JSON.stringify([fileName(body), label_zh, label_en, names.join(" "), years]);
}

const sizeOf = (text: string) => new TextEncoder().encode(text).length;

function inRooms(lines: readonly string[]): string[][] {
  const rooms: string[][] = [];
  let left = 0;
  for (const line of lines) {
    const size = sizeOf(line);
    if (size > left) {
      rooms.push([]);
      left = room;
    }
    rooms.at(-1)!.push(line);
    left -= size;
  }
  return rooms;
}

/** Which reports, by their turn, have a token: the steps from one to the next. */
class Postings {
  readonly #bytes = new Map<string, {last: number; bytes: number[]}>();

  /** Reports come in their order. */
  add(report: number, text: string): void {
    for (const token of tokensOf(text)) {
      const known = this.#bytes.get(token) ?? {last: 0, bytes: []};
      known.bytes.push(...bytesOf(report - known.last));
      known.last = report;
      this.#bytes.set(token, known);
    }
  }

  /** The index in files of about one size; tokens in their order, so that the same text gives the same bytes. */
  shards(): Record<string, string>[] {
    const entries = [...this.#bytes].sort(([a], [b]) => (a < b ? -1 : 1));
    const coded = entries.map(([token, {bytes}]) => [token, base64(bytes)] as const);
    const size = coded.reduce((sum, [token, text]) => sum + sizeOf(token) + text.length + 6, 0);
    const shards = Array.from(
      {length: Math.ceil(size / room)},
      () => ({}) as Record<string, string>
    );
    for (const [token, text] of coded) shards[shardOf(token, shards.length)]![token] = text;
    return shards;
  }
}

const base64 = (bytes: readonly number[]) => btoa(String.fromCharCode(...bytes));
