import {labelOf, type Dictionary} from "#dashboard/charts/parts/labels.ts";
import type {
  Figure,
  FindingModel,
  PlacedNote,
  PlacedSection,
  ReportModel,
  Spot,
  StatedClaim
} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";
import {anchorOf} from "./links.ts";

/** A report as its page goes through it: a section's heading, and what stands until the next one. */
export interface Region {
  section: PlacedSection | null;
  figures: Figure[];
  claims: StatedClaim[];
  notes: PlacedNote[];
  findings: FindingModel[];
  /** Of section 2, 3 or 4 of a standard form. */
  table: number | null;
}

/** What the parts of a report's page share. */
export interface Shown {
  model: ReportModel;
  dictionary: Dictionary;
  lang: Lang;
  spots: ReadonlyMap<string, Spot>;
}

/** Cuts a report at its headings, and puts everything where its words stand. */
export function regionsOf({model, spots}: Shown): Region[] {
  const headings = model.sections.filter(({place}) => place !== null);
  const blockOf = (place: string) => spots.get(anchorOf(place))?.block ?? 0;
  const starts = headings
    .map((section) => ({section, from: blockOf(section.place!)}))
    .sort((a, b) => a.from - b.from);
  const regions = [{section: null, from: 0}, ...starts].map((start, i) => {
    const to = starts[i]?.from ?? Infinity;
    const within = (block: number) => start.from <= block && block < to;
    const here = ({place}: {place: string}) => within(blockOf(place));
    return {
      section: start.section,
      figures: model.figures.filter(here).sort(byPlace(spots)),
      claims: model.claims.filter(here),
      notes: model.notes.filter(here),
      findings: model.findings.filter((finding) => within(firstBlock(finding, model))),
      table: tableOf(start.section)
    };
  });
  return regions.filter((region) => region.section || !isEmpty(region));
}

const isEmpty = ({figures, claims, notes, findings}: Region) =>
  ![...figures, ...claims, ...notes, ...findings].length;

function tableOf(section: PlacedSection | null): number | null {
  if (section?.expected_by !== "form") return null;
  const order = section.expected_order;
  return order !== null && order >= 2 && order <= 4 ? order : null;
}

/** Where on this page a finding's first words stand. */
function firstBlock({quotes}: FindingModel, {report}: ReportModel): number {
  return quotes.find((quote) => quote.report === report.report)?.block ?? 0;
}

/** In the order of reading. */
export function byPlace(spots: ReadonlyMap<string, Spot>) {
  const at = (place: string) => spots.get(anchorOf(place))!;
  return (a: {place: string}, b: {place: string}) => {
    const [p, q] = [at(a.place), at(b.place)];
    return p.block - q.block || (p.start ?? 0) - (q.start ?? 0);
  };
}

/** A figure's indicator in words, with what narrows it: 主动公开政府信息 · 法规文件. */
export function nameOf(
  figure: Figure,
  {dictionary, lang}: Pick<Shown, "dictionary" | "lang">
): string {
  const {applicant, category} = figure;
  const name = labelOf(dictionary(figure), lang);
  return [name, category, applicant && say(lang, `applicant.${applicant}`)]
    .filter(Boolean)
    .join(" · ");
}

export const claimAnchor = (claim: StatedClaim) => `claim-${anchorOf(claim.place)}`;
export const noteAnchor = ({code, place}: PlacedNote) => `note-${code}-${anchorOf(place)}`;
export const findingAnchor = ({finding}: {finding: string}) => `finding-${finding}`;

/** The findings that rest on a figure. */
export function findingsOf(figure: Figure, {findings}: ReportModel): FindingModel[] {
  return findings.filter(({figures}) => figures.includes(figure.id));
}

export const findingsAt = (place: string, {findings}: ReportModel): FindingModel[] =>
  findings.filter(({places}) => places.includes(place));
