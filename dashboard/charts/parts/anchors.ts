import type {Joined} from "#dashboard/model.ts";

/** Words of a report. */
export interface Standing {
  report: string;
  place: string;
}

/** The anchor of a place on its report's page: what stands behind the `#`. */
export function anchorOf(place: string): string {
  return place.slice(place.indexOf("#") + 1);
}

/** The same in a file of tables that was joined to the report: no other file's lines are called so. */
export const joinedAnchor = (place: string): string => `${prefixOf(place)}${anchorOf(place)}`;

/** What the anchors in a joined file begin with. */
export const prefixOf = (document: string): string => `${document.slice(0, 8)}-`;

/** The anchor of words of a report, in whichever of its files they stand. */
export function anchorIn({report, place}: Standing, joined: Joined | undefined): string {
  const isJoined = joined?.has(`${report} ${place.split("#")[0]}`) ?? false;
  return isJoined ? joinedAnchor(place) : anchorOf(place);
}

/** The lines that the anchor of a run of lines means: b12-15. */
export function runIn(anchor: string): {first: number; last: number} | null {
  const [, first, last] = /(?:^|-)b(\d+)-(\d+)$/.exec(anchor) ?? [];
  return first && last ? {first: Number(first), last: Number(last)} : null;
}
