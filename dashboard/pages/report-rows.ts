import {anchorOf} from "#dashboard/charts/parts/anchors.ts";
import {labelOf, type Dictionary} from "#dashboard/charts/parts/labels.ts";
import type {
  Figure,
  FindingModel,
  PaperRow,
  PlacedNote,
  PlacedSection,
  ReportModel,
  Spot,
  StatedClaim
} from "#dashboard/model.ts";
import {say, type Lang} from "#dashboard/words.ts";

/**
 * A report as its page goes through it: a section's heading, and what stands until the next one; or what stands in a
 * file of tables that was joined to it, but for what has its place in a table of the form.
 */
export interface Region {
  section: PlacedSection | null;
  paper: PaperRow | null;
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
  /** By place. */
  spots: ReadonlyMap<string, Spot>;
}

/** Where a region begins and ends: in the report's own file, or a joined one as a whole. */
interface Bounds extends Pick<Region, "section" | "paper"> {
  within(spot: Spot | undefined): boolean;
}

/** Cuts a report at its headings, and puts everything where its words stand; `tableFor` says of a cell in which table. */
export function regionsOf(
  {model, spots}: Shown,
  tableFor: (figure: Figure) => number | null
): Region[] {
  const regions = boundsOf(model, spots).map(({section, paper, within}): Region => {
    const here = ({place}: {place: string}) => within(spots.get(place));
    return {
      ...{section, paper, table: tableOf(section)},
      figures: model.figures.filter(here).sort(byPlace(spots)),
      claims: model.claims.filter(here),
      notes: model.notes.filter(here),
      findings: model.findings.filter((finding) => within(firstSpot(finding, model)))
    };
  });
  const tabled = regions.filter(({table}) => table !== null);
  for (const joined of regions.filter(({paper}) => paper !== null))
    for (const region of tabled) {
      const isIts = (figure: Figure) => tableFor(figure) === region.table;
      region.figures.push(...joined.figures.filter(isIts));
      joined.figures = joined.figures.filter((figure) => !isIts(figure));
    }
  return regions.filter((region) => region.section || !isEmpty(region));
}

function boundsOf({sections, papers}: ReportModel, spots: Shown["spots"]): Bounds[] {
  const joined = papers.map((paper) => ({paper, sha256: paper.document.slice(0, 64)}));
  const isOwn = (spot: Spot) => joined.every(({sha256}) => sha256 !== spot.document);
  const starts = sections
    .filter(({place}) => place !== null)
    .map((section) => ({section, from: spots.get(section.place!)?.block ?? 0}))
    .sort((a, b) => a.from - b.from);
  return [
    ...[{section: null, from: 0}, ...starts].map(({section, from}, i): Bounds => {
      const to = starts[i]?.from ?? Infinity;
      const isBetween = (block: number) => from <= block && block < to;
      return {
        ...{section, paper: null},
        within: (spot) => (!spot || isOwn(spot)) && isBetween(spot?.block ?? 0)
      };
    }),
    ...joined.map(({paper, sha256}): Bounds => {
      return {section: null, paper, within: (spot) => spot?.document === sha256};
    })
  ];
}

const isEmpty = ({figures, claims, notes, findings}: Region) =>
  ![...figures, ...claims, ...notes, ...findings].length;

function tableOf(section: PlacedSection | null): number | null {
  if (section?.expected_by !== "form") return null;
  const order = section.expected_order;
  return order !== null && order >= 2 && order <= 4 ? order : null;
}

/** Where on this page a finding's first words stand. */
const firstSpot = ({quotes}: FindingModel, {report}: ReportModel): Spot | undefined =>
  quotes.find((quote) => quote.report === report.report);

/** In the order of reading. */
export function byPlace(spots: ReadonlyMap<string, Spot>) {
  const at = (place: string) => spots.get(place)!;
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

/** The anchor of words on this page, where they stand or where something is said of them. */
export const anchorAt = (place: string, {spots}: Pick<Shown, "spots">): string =>
  spots.get(place)?.anchor ?? anchorOf(place);

export const claimAnchor = (claim: StatedClaim, shown: Shown) =>
  `claim-${anchorAt(claim.place, shown)}`;
export const noteAnchor = ({code, place}: PlacedNote, shown: Shown) =>
  `note-${code}-${anchorAt(place, shown)}`;
export const findingAnchor = ({finding}: {finding: string}) => `finding-${finding}`;

/** The findings that rest on a figure. */
export function findingsOf(figure: Figure, {findings}: ReportModel): FindingModel[] {
  return findings.filter(({figures}) => figures.includes(figure.id));
}

export const findingsAt = (place: string, {findings}: ReportModel): FindingModel[] =>
  findings.filter(({places}) => places.includes(place));
