import type {Ink} from "./picture-ink.ts";
import type {Rule} from "./pdf-page.ts";

/** A straight line on a picture, in pixels. */
export interface InkRule extends Rule {
  thickness: number;
}

/** A run of dark pixels along one row or column. */
interface Run {
  at: number;
  from: number;
  to: number;
}

/** How a picture is walked along: how far apart neighbours are, and how many there are. */
interface Walk {
  /** Between two pixels along the line, and between two lines. */
  step: number;
  stride: number;
  length: number;
  lines: number;
}

/** The lines of a page of tables are some hundred, each a few pixels thick; more runs than these are a pattern. */
const mostRuns = 50_000;
/** A line may have lost some pixels of its ink. */
const gap = 2;

/**
 * The lines that are drawn along and across a picture. What is no longer than a few characters is a line only from
 * one line to another: the stroke of a character ends in the open.
 */
export function rulesOf(ink: Ink, em: number): {across: InkRule[]; down: InkRule[]} {
  const {width, height} = ink;
  const along = {step: 1, stride: width, length: width, lines: height};
  const downwards = {step: width, stride: 1, length: height, lines: width};
  const least = Math.max(8, Math.round(em * 0.9));
  const across = join(runsAlong(ink, along, Math.round(least * 1.5)), em);
  const down = join(runsAlong(ink, downwards, least), em);
  const isLong = ({from, to}: Rule) => to - from >= em * 3;
  const [rows, columns] = [across.filter(isLong), down.filter(isLong)];
  const kept = across.filter((rule) => isLong(rule) || isBetween(rule, columns));
  const standing = down.filter((rule) => isLong(rule) || isBetween(rule, rows));
  return {across: kept, down: standing};
}

function runsAlong({dark}: Ink, {step, stride, length, lines}: Walk, least: number): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < lines; at++) {
    let [from, last] = [-1, -gap - 2];
    for (let place = 0; place <= length; place++) {
      const isDark = place < length && dark[at * stride + place * step];
      if (isDark && place - last > gap + 1) {
        if (from >= 0 && last + 1 - from >= least) runs.push({at, from, to: last + 1});
        from = place;
      }
      if (isDark) last = place;
      else if (place === length && from >= 0 && last + 1 - from >= least)
        runs.push({at, from, to: last + 1});
    }
  }
  return runs;
}

/** Runs that lie beside each other are one line, as thick as they are many; what is thicker than a stroke is none. */
function join(runs: Run[], em: number): InkRule[] {
  if (runs.length > mostRuns) return [];
  const open: {first: number; last: number; from: number; to: number}[] = [];
  let from = 0;
  for (const run of runs) {
    while (from < open.length && open[from]!.last < run.at - em) from++;
    const beside = open.find(
      (rule, index) =>
        index >= from &&
        run.at - rule.last <= 2 &&
        rule.from <= run.to + gap &&
        run.from <= rule.to + gap
    );
    if (!beside) open.push({first: run.at, last: run.at, from: run.from, to: run.to});
    else {
      beside.last = run.at;
      beside.from = Math.min(beside.from, run.from);
      beside.to = Math.max(beside.to, run.to);
    }
  }
  return open
    .map(({first, last, from, to}) => ({
      at: (first + last + 1) / 2,
      from,
      to,
      thickness: last - first + 1
    }))
    .filter(({thickness}) => thickness <= Math.max(4, em * 0.4));
}

/** Whether a line begins and ends at others. */
const isBetween = ({at, from, to}: InkRule, others: InkRule[]): boolean =>
  [from, to].every((end) =>
    others.some(
      (other) =>
        Math.abs(other.at - end) <= other.thickness + 2 &&
        other.from <= at + 2 &&
        other.to >= at - 2
    )
  );
