import {parsePlace} from "#data/schema/place.ts";
import {wrap} from "#pipeline/layout.ts";
import type {Page} from "./explanation.ts";
import {heads, phrases} from "./explanation-words.ts";

/** What a person would write to confirm, dismiss or defer a finding, with the words that must still stand. */
export function recordOf(page: Page): string {
  const {judged, lang, width, bold} = page;
  const {finding, body} = judged.finding;
  if (judged.verdict?.stands || body === "~") return "";
  const words = [...new Set(judged.finding.places.flatMap((place) => wordsOf(place, page)))];
  const lines = wrap(phrases.record(`data/corrections/${body}.yml`)[lang], width - 2);
  return [
    bold(heads.record[lang]),
    ...lines.map((line) => `  ${line}`),
    `  - finding: ${JSON.stringify(finding)}`,
    `    expect: ${JSON.stringify(words)}`,
    "    verdict: confirmed",
    '    reason: ""',
    '    by: ""',
    "    on: YYYY-MM-DD"
  ].join("\n");
}

/** The figure as printed, or the words that are meant. */
function wordsOf(place: string, {judged, findings}: Page): string[] {
  const cell = judged.finding.figures
    .map((id) => findings.figure(id)?.observation)
    .find((figure) => figure?.place === place);
  if (cell && cell.raw.trim() !== "") return [cell.raw.trim()];
  const spot = findings.spot(place);
  const {start, end} = parsePlace(place);
  if (spot === null || spot.text === "") return [];
  return [
    start === undefined || spot.start === null ? spot.text.trim() : spot.text.slice(start, end)
  ];
}
