import type {Applicant} from "#data/schema/observation.ts";
import {countOf, type Ended, type EndedBody} from "#dashboard/charts/parts/ended.ts";
import {formatNumber} from "#dashboard/charts/parts/numbers.ts";
import {markup, type Html} from "./html.ts";
import {reportPath, toPage, type Context} from "./links.ts";
import {nameOfBody} from "./parts.ts";

/** A cell of the table of outcomes: how requests of a kind of applicant ended. */
export interface OutcomeCell {
  row: string;
  applicant: Applicant;
}

/** The row of the form in which all the others are added up. */
export const totalRow = "request.outcome.total";

/** How many requests are in a cell. */
export const countIn = (one: Ended, {row, applicant}: OutcomeCell): number =>
  countOf(one, row === totalRow ? {applicant} : {row, applicant});

/** A body's own figure leads to the cell of its report. */
export function ownFigure(context: Context, {body, one, cell}: OwnFigure): Html {
  const target = `${reportPath(`${body}/${one.year}`)}#figure-${cell.row}@${cell.applicant}`;
  return markup`<a class="figure" href="${toPage(context, target)}">${formatNumber(countIn(one, cell))}</a>`;
}

interface OwnFigure {
  body: string;
  one: Ended;
  cell: OutcomeCell;
}

/** What one body adds to a sum. */
export interface Summand {
  body: EndedBody;
  one: Ended;
  cell: OutcomeCell;
}

export const summandItem = (context: Context, {body, one, cell}: Summand): Html =>
  markup`<li>${nameOfBody(body, context.lang)} ${ownFigure(context, {body: body.body, one, cell})}</li>`;

/** Where it stands which reports a sum is made of; its list is filled some at a time. */
export const summandSection = (title: string): Html =>
  markup`<section id="summands" aria-labelledby="summands-of"><h2 id="summands-of" tabindex="-1">${title}</h2>
<ul class="plain figures"></ul>
<p class="links"><button type="button" class="more" hidden></button></p></section>`;
