import type {Run} from "#pipeline/cli.ts";
import {Failure, status} from "#pipeline/failure.ts";
import {meetingOf} from "#pipeline/options.ts";

/** Reads for whoever asks, until it is interrupted, or nothing waits where only that was wanted. */
export const run: Run = async (_words, {threads, once = false, ...options}, world) => {
  const meeting = meetingOf(options, world.lang);
  if (meeting === null) {
    const {workWords} = await import("#pipeline/work/words.ts");
    throw new Failure(workWords.noMeeting()[world.lang], status.usage);
  }
  const {readFor} = await import("#pipeline/work/reading.ts");
  const ending = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => ending.abort());
  await readFor(meeting, {threads, once, signal: ending.signal}, world);
  return status.done;
};
