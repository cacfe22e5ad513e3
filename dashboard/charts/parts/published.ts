import {say, type Lang} from "#dashboard/words.ts";

/** The first and the last day on which reports were published. */
export interface Span {
  from: string;
  to: string;
}

/** From the first of some days to the last; null where none is known. */
export function spanOf(days: readonly string[]): Span | null {
  const [from, ...others] = [...days].sort();
  return from === undefined ? null : {from, to: others.at(-1) ?? from};
}

/** What stands behind a source: when it was published, where that is known. */
export const publishedIn = (days: readonly string[], lang: Lang): string => {
  const span = spanOf(days);
  return span ? say(lang, "source.published", {...span}) : "";
};

/** By body and year, the day on which a report was published. */
export type Published = Record<string, Record<string, string>>;

/** The days of these bodies' reports on these years. */
export function daysOf(
  published: Published,
  bodies: readonly string[],
  {from, to}: {from: number; to: number}
): string[] {
  return bodies.flatMap((body) =>
    Object.entries(published[body] ?? {}).flatMap(([year, day]) =>
      Number(year) >= from && Number(year) <= to ? [day] : []
    )
  );
}
