import type {FigureCorrection} from "#data/schema/correction.ts";
import type {CauseRow, Finding} from "#data/schema/finding.ts";
import type {Observation} from "#data/schema/observation.ts";
import type {ReadReport} from "#data/schema/reading.ts";
import type {CheckRow, CorrectionRow} from "#data/schema/rows.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {World} from "#pipeline/world.ts";
import type {Spot} from "#pipeline/shelf.ts";

/** What a person said of a finding. `stands`: its words do; else it is asked again. */
export type Opinion = Pick<CorrectionRow, "said" | "reason" | "said_by" | "said_on" | "stands">;

/** A finding with the verdict of a person. */
export interface Judged {
  finding: Finding;
  verdict: Opinion | null;
}

/** A figure with the words that people call it by. */
export interface NamedFigure {
  observation: Observation;
  name: Words;
}

/** Findings on their way to a reader or a program. */
export interface Findings {
  judged: Judged[];
  checks: CheckRow[];
  /** The ways to settle them. */
  causes: CauseRow[];
  /** Every body of which there is a report, for who asks for one. */
  bodies: string[];
  /** Where a place is in a file that the user knows; null where the file is not at hand. */
  spot(place: string): Spot | null;
  /** The figure with that id; null where no report has it. */
  figure(id: string): NamedFigure | null;
  /** What people say of figures, by the figures' ids. */
  corrections: ReadonlyMap<string, FigureCorrection>;
}

/** A way to print findings: a file of pipeline/outputs, whose name is the value of --format. */
export type Output = (findings: Findings, world: World) => string;

/** Figures by their ids, named when they are asked for. */
export function figuresIn(
  reports: Iterable<ReadReport>,
  name: (observation: Observation) => Words
): Findings["figure"] {
  const byId = new Map<string, Observation>();
  for (const {reading} of reports) for (const o of reading.observations) byId.set(o.id, o);
  return (id) => {
    const observation = byId.get(id);
    return observation ? {observation, name: name(observation)} : null;
  };
}
