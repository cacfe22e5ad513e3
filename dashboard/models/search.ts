import type {Indicator} from "#data/schema/indicator.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {fileName} from "#dashboard/pages/links.ts";
import {bytesOf, shardOf, tokensOf} from "#dashboard/charts/parts/tokens.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {Reader} from "#dashboard/read.ts";
import {inRooms, room, sizeOf} from "./rooms.ts";

export interface SearchModel {
  /** What reports count, each once; `told` where some report gives it, so that it can be compared. */
  indicators: {indicator: string; zh: string; en: string; told: boolean}[];
}

export async function searchModel({query}: Reader): Promise<SearchModel> {
  const all = await query<Indicator>("indicators");
  const measures = await query<{indicator: string}>("compare-measures");
  const told = new Set(measures.map(({indicator}) => indicator));
  const first = new Map(all.toReversed().map((indicator) => [indicator.indicator, indicator]));
  return {
    indicators: [...first.values()].toReversed().map((indicator) => ({
      indicator: indicator.indicator,
      zh: labelOf(indicator, "zh"),
      en: labelOf(indicator, "en"),
      told: told.has(indicator.indicator)
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

const folder = "data/site/search";

/** Writes what the page searches: the bodies with their years, and for every token the reports that have it. */
export async function searchIndex({query}: Reader, {file}: Files): Promise<void> {
  const bodies = await query<FoundBody>("search-bodies");
  const lists = inRooms(bodies.map(bodyLine));
  for (const [i, lines] of lists.entries())
    await file(`${folder}/bodies-${i}.json`, `[\n${lines.join(",\n")}\n]\n`);
  const postings = new Postings();
  let first = 0;
  for (let i = 0; i < bodies.length; i += together) {
    const some = bodies.slice(i, i + together);
    first = await addWords(postings, {query, bodies: some, first});
  }
  const shards = postings.shards();
  for (const [i, shard] of shards.entries())
    await file(`${folder}/words-${i}.json`, JSON.stringify(shard));
  await file(`${folder}/index.json`, JSON.stringify({bodies: lists.length, words: shards.length}));
}

/** So many bodies are asked for at once. */
const together = 64;

interface Some {
  query: Reader["query"];
  bodies: readonly FoundBody[];
  /** The turn of their first report. */
  first: number;
}

/** Adds the words of some bodies' reports; says which turn comes next. */
async function addWords(postings: Postings, {query, bodies, first}: Some): Promise<number> {
  const texts = await query<{report: string; text: string}>("search-words", {
    bodies: bodies.map(({body}) => body)
  });
  const textOf = new Map(texts.map(({report, text}) => [report, text]));
  let turn = first;
  for (const {body, years} of bodies)
    for (const year of years) postings.add(turn++, textOf.get(`${body}/${year}`) ?? "");
  return turn;
}

/** A body as the page has it: its place on the site, its labels, all its names, its years. */
function bodyLine({body, label_zh, label_en, names, years}: FoundBody): string {
  return JSON.stringify([fileName(body), label_zh, label_en, names.join(" "), years]);
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
