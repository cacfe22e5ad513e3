import {formatNumber, gravest, severitySign} from "#dashboard/charts/parts/frame.ts";
import type {Figure} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {markup, type Html} from "./html.ts";
import {findingsOf, type Shown} from "./report-rows.ts";

/** What is cited after a figure as it is printed: its unit, which a table has elsewhere, and that it is in doubt. */
export function citedAfter(figure: Figure, {model, lang}: Shown): string {
  const found = findingsOf(figure, model).filter(({severity}) => severity !== "info");
  const grave = gravest(found);
  const doubt = grave ? say(lang, "cite.doubt", {sign: severitySign[grave.severity]}) : "";
  return unitOf(figure, lang) + doubt;
}

/** The file that a figure stands in where that is not the report's own, for its link. */
export function citedFile({place}: {place: string}, {model}: Pick<Shown, "model">): Html | null {
  const paper = model.papers.find(({document}) => place.startsWith(document.slice(0, 64)));
  return paper ? markup` data-file="${paper.document.slice(0, 64)}"` : null;
}

/** Prose says its unit in its own words; an amount may be printed in 万元, and is told in yuan too. */
function unitOf({origin, state, value, unit, unit_assumed}: Figure, lang: Lang): string {
  if (origin === "narrative" || state !== "number" || value === null || unit === "ratio") return "";
  if (unit !== "CNY") return say(lang, "cite.unit", {unit: say(lang, `unit.${unit}`)});
  return say(lang, unit_assumed ? "cite.moneyAssumed" : "cite.money", {n: formatNumber(value)});
}
