import {leavesOf, side, type Leaf, type Term} from "#pipeline/comparison.ts";
import {hang} from "#pipeline/layout.ts";
import {onlyPath} from "./detail.ts";
import type {Page} from "./explanation.ts";
import {heads, phrases} from "./explanation-words.ts";
import {atOf} from "./places.ts";
import {quote, type Mark} from "./quote.ts";
import {rowOf} from "./row.ts";

/** Each side written out with its figures, then what else it rests on: name, value, place, words. */
export function evidence(page: Page): string[] {
  const {comparison, judged, lang, findings} = page;
  const {figures, places, relation} = judged.finding;
  const only = onlyPath({...findings, judged: [judged]});
  const sheet = {...page, only, told: new Set<string>()};
  const lines = only === null ? [] : [only];
  if (comparison !== null && relation !== "present" && relation !== "not after")
    for (const name of ["left", "right"] as const)
      lines.push(...tellSide(sheet, [heads[name][lang], comparison[name]]));
  for (const id of figures) {
    const figure = findings.figure(id);
    if (figure)
      lines.push(...tellNumber(sheet, {...figure.observation, figure: figure.observation}));
  }
  const rest = places.filter((place) => !sheet.told.has(place));
  if (rest.length > 0 && sheet.told.size > 0) lines.push(heads.words[lang]);
  for (const place of rest) lines.push(...wordsAt(place, sheet, null));
  return lines;
}

/** A page of which the path stands above, where there is but one; and the places that are told already. */
type Sheet = Page & {only: string | null; told: Set<string>};

function tellSide(sheet: Sheet, [name, term]: [string, Term]): string[] {
  const leaves = leavesOf(term);
  const zeros = leaves.length > few ? leaves.filter(isZero) : [];
  return [
    `${name}${sheet.lang === "zh" ? "：" : ": "}${side(term)}`,
    ...leaves.filter((leaf) => !zeros.includes(leaf)).flatMap((leaf) => tellNumber(sheet, leaf)),
    ...zeros.map((leaf) => tellBriefly(sheet, leaf))
  ];
}

const few = 4;
const isZero = ({figure}: Leaf) => figure?.value === 0;

type Told = Pick<Leaf, "id" | "place" | "figure">;

/** A number with its name, its place and the words around it, once. */
function tellNumber(sheet: Sheet, leaf: Told): string[] {
  if (sheet.told.has(leaf.place)) return [];
  sheet.told.add(leaf.place);
  const {width} = sheet;
  const words = wordsAt(leaf.place, sheet, leaf.figure ? leaf.id : null);
  return [hang("", nameOf(leaf, sheet), {indent: 4, width}), ...words];
}

/** A zero of many, in one line. */
function tellBriefly(sheet: Sheet, leaf: Told): string {
  sheet.told.add(leaf.place);
  const spot = sheet.findings.spot(leaf.place);
  const at = spot ? atOf(spot, sheet.lang) : "";
  return hang("", `${nameOf(leaf, sheet)}${at && `  ${at}`}`, {indent: 4, width: sheet.width});
}

function nameOf({id, figure}: Told, {findings, lang}: Sheet): string {
  if (figure === null) return phrases.stated[lang];
  const name = findings.figure(id)?.name[lang] ?? id;
  return figure.origin === "narrative" ? name : `${figure.raw.trim() || "–"}  ${name}`;
}

/** The place for people, the words there, and the place for machines with the hash of the document. */
function wordsAt(place: string, sheet: Sheet, figure: string | null): string[] {
  const {findings, lang, width, reports, only} = sheet;
  const spot = findings.spot(place);
  const put = (text: string) => hang("", text, {indent: 6, width});
  if (spot === null) return [put(phrases.beyond[lang]), `      ${place}`];
  const path = spot.path === only ? null : spot.path;
  const where = [path, spot.section, atOf(spot, lang)].filter((part) => part).join("  ");
  const observation = figure === null ? undefined : findings.figure(figure)?.observation;
  const row = observation ? rowOf(observation, reports) : null;
  const marks: Mark[] = spot.start === null ? [] : [[spot.start, spot.end!]];
  const said = row ?? quote(spot, marks, width * 3);
  return [...[where, said].filter((text) => text !== "").map(put), `      ${place}`];
}
