import type {Indicator} from "#data/schema/indicator.ts";
import {labelOf} from "#dashboard/charts/parts/labels.ts";
import {fileName} from "#dashboard/pages/links.ts";
import {bytesOf, simplify, tokensOf, type Simplified} from "#dashboard/charts/parts/tokens.ts";
import type {Files} from "#dashboard/pages/list.ts";
import type {Reader} from "#dashboard/read.ts";
import {simplifiedCharacters} from "./simplified.ts";
import {inRooms, inRoomsBy, room} from "./rooms.ts";

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
export async function searchIndex(
  {query}: Reader,
  {file}: Pick<Files, "file" | "page">
): Promise<void> {
  const bodies = await query<FoundBody>("search-bodies");
  const lists = inRooms(bodies.map(bodyLine));
  for (const [i, lines] of lists.entries())
    await file(`${folder}/bodies-${i}.json`, `[\n${lines.join(",\n")}\n]\n`);
  const [from, to] = simplifiedCharacters();
  await file(`${folder}/simplified.json`, JSON.stringify([from, to]));
  const postings = new Postings(new Map([...from].map((character, i) => [character, to[i]!])));
  let first = 0;
  for (let i = 0; i < bodies.length; i += together) {
    const some = bodies.slice(i, i + together);
    first = await addWords(postings, {query, bodies: some, first});
  }
  const shards = postings.shards();
  for (const [i, rows] of shards.entries())
    await file(`${folder}/words-${i}.json`, JSON.stringify(Object.fromEntries(rows)));
  const words = shards.map(([first]) => first![0]);
  await file(`${folder}/index.json`, JSON.stringify({bodies: lists.length, words}));
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

/** The reports of a token: the steps from one to the next, as bytes in an array that grows. */
class Steps {
  #bytes = new Uint8Array(4);
  #length = 0;
  #last = 0;

  add(report: number): void {
    const step = report - this.#last;
    if (step === 0 && this.#length > 0) return;
    for (const byte of bytesOf(step)) {
      if (this.#length === this.#bytes.length) this.#grow();
      this.#bytes[this.#length++] = byte;
    }
    this.#last = report;
  }

  get base64(): string {
    let text = "";
    for (const byte of this.#bytes.subarray(0, this.#length)) text += String.fromCharCode(byte);
    return btoa(text);
  }

  #grow(): void {
    const larger = new Uint8Array(2 * this.#length);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Which reports, by their turn, have a token; a token in traditional characters is the simplified one. */
class Postings {
  readonly #simplified: Simplified;
  readonly #steps = new Map<string, Steps>();
  readonly #same = new Map<string, Steps>();

  constructor(simplified: Simplified) {
    this.#simplified = simplified;
  }

  /** Reports come in their order. */
  add(report: number, text: string): void {
    for (const token of tokensOf(text)) (this.#same.get(token) ?? this.#stepsOf(token)).add(report);
  }

  #stepsOf(token: string): Steps {
    const simple = simplify(token, this.#simplified);
    const steps = this.#steps.get(simple) ?? new Steps();
    this.#steps.set(simple, steps);
    this.#same.set(token, steps);
    return steps;
  }

  /** Every token with its reports, tokens in their order, in files of about one size. */
  shards(): Listed[][] {
    const entries = [...this.#steps].sort(([a], [b]) => (a < b ? -1 : 1));
    const rows = entries.flatMap(([token, {base64}]) =>
      partsOf(base64).map((part): Listed => [token, part])
    );
    return inRoomsBy(rows, (row) => JSON.stringify(row));
  }
}

/** A token, and its reports or a part of them. */
type Listed = [token: string, reports: string];

/** A list that fills a file goes on in the next; a part of it is whole bytes, of which four characters have three. */
const partsOf = (list: string): string[] => list.match(partOfList)!;

const partOfList = new RegExp(`.{1,${4 * Math.floor(room / 4)}}`, "g");
