/** Which reports a sum of many bodies is made of: told when its cell is chosen, some reports at a time. */
import {applicants} from "#dashboard/charts/parts/applicants.ts";
import {rowTitle, type Ended, type EndedBody} from "#dashboard/charts/parts/ended.ts";
import {formatNumber, formName} from "#dashboard/charts/parts/numbers.ts";
import type {ShownOutcomes} from "#dashboard/pages/outcomes.ts";
import {capital} from "#dashboard/pages/parts.ts";
import {
  countIn,
  summandItem,
  summandSection,
  totalRow,
  type OutcomeCell,
  type Summand
} from "#dashboard/pages/summands.ts";
import {say} from "#dashboard/words.ts";
import {complain, lang, readOn, rows, take} from "./parts.ts";

const context = {lang, path: "outcomes.html"};

/** So many reports are shown at a time. */
const page = 30;

/** A cell of what is shown, and in how many files the bodies are. */
export interface Sum {
  cell: OutcomeCell;
  one: Ended;
  files: number;
}

/** The cell that is asked for: `request.outcome.granted@total`. */
export function cellOf(asked: string | null): OutcomeCell | null {
  const [row = "", kind] = (asked ?? "").split("@");
  const applicant = applicants.find((one) => one === kind);
  return applicant ? {row, applicant} : null;
}

/** Makes every sum a button that asks for its reports. */
export function offerSums(place: Element, ask: (cell: string) => Promise<void>): void {
  for (const span of place.querySelectorAll<HTMLElement>("[data-of]")) {
    const button = Object.assign(document.createElement("button"), {type: "button"});
    button.className = "figure";
    button.textContent = span.textContent;
    button.addEventListener("click", () => void ask(span.dataset.of!));
    span.replaceChildren(button);
  }
}

/** What is told above the reports of a sum. */
export function titleOf({cell, one}: Sum, {indicators}: ShownOutcomes): string {
  const indicator = indicators.find(({indicator}) => indicator === cell.row)!;
  const row = cell.row === totalRow ? say(lang, "outcomes.sum") : rowTitle(indicator, lang);
  const said = say(lang, "outcomes.summands", {
    ...{row, applicant: say(lang, `applicant.${cell.applicant}`), year: one.year},
    ...{form: formName(one.form, lang), n: formatNumber(countIn(one, cell))}
  });
  return capital(said);
}

async function* summandsOf({cell, one, files}: Sum): AsyncGenerator<Summand> {
  for (let i = 0; i < files; i++)
    for (const body of await rows<EndedBody[]>(`outcomes/${i}.json`)) {
      const own = body.years.find(({year, form}) => year === one.year && form === one.form);
      if (own && countIn(own, cell) > 0) yield {body, one: own, cell};
    }
}

/** Shows the reports of a sum behind what stands in a place, the first of them, and more when they are asked for. */
export async function showSummands(place: Element, sum: Sum, title: string): Promise<void> {
  place.insertAdjacentHTML("beforeend", summandSection(title).text);
  const section = place.querySelector("#summands")!;
  const [list, more] = [section.querySelector("ul")!, section.querySelector<HTMLElement>(".more")!];
  const summands = summandsOf(sum);
  let left = countIn(sum.one, sum.cell);
  const next = async () => {
    const some = await take(summands, page);
    list.insertAdjacentHTML(
      "beforeend",
      some.map((one) => summandItem(context, one).text).join("")
    );
    left -= some.reduce((total, {one, cell}) => total + countIn(one, cell), 0);
    more.hidden = left === 0;
    more.textContent = say(lang, "outcomes.moreSummands", {n: formatNumber(left)});
  };
  more.addEventListener("click", () => {
    const at = list.children.length;
    next()
      .then(() => readOn(list, at))
      .catch(complain);
  });
  await next();
}
