import type {StageName} from "#pipeline/timer.ts";

/**
 * What a run does, for programs that watch it: `gongkai all --json` prints a line of JSON for each. Of what was read
 * `unsettled` may be otherwise next time.
 */
export type RunEvent =
  | {event: "begin"; version: string; data: string; site: string}
  | {event: "stage"; stage: StageName}
  | Progress
  | {event: "read"; files: number; read_now: number; kept: number; unsettled: number}
  | {event: "stage-end"; stage: StageName; milliseconds: number}
  | {event: "unchanged"}
  | {event: "warning"; message: string}
  | {event: "end"; status: number; milliseconds: number; peak_memory_bytes: number}
  | {event: "failed"; message: string};

/** How far a stage has come, in files. */
export interface Progress {
  event: "progress";
  stage: StageName;
  done: number;
  total: number;
  per_second: number;
  remaining_seconds: number;
}
