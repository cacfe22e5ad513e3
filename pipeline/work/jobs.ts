import {basename} from "node:path";
import {z} from "zod";
import {Source} from "#data/schema/document.ts";
import {hashOfData} from "#pipeline/hash.ts";
import {family, type Job} from "#pipeline/work/queue.ts";

/** A part of the archive's index, to be read. */
export const ReadJob = z.strictObject({
  sources: z.array(Source.refine(({path}) => basename(path) === path))
});

/** What is asked for goes by the readers that are to do it: others read otherwise. */
export const readTask = (fingerprint: string): string => `${family}read-${fingerprint}`;

/** A job is read in some seconds: so much of it is done again when its worker dies. */
export const filesOfJob = 96;
const mostBytes = 16 * 1024 * 1024;
/** Of files that may hold pictures of text, which take minutes to recognise, there are fewer. */
const weighty = new Set(["pdf", "image"]);

/** The files as jobs. What is in a job is in its id: whoever asks for it again asks for the same one. */
export function toJobs(sources: Source[], task: string, mostFiles = filesOfJob): Job[] {
  const parts: Source[][] = [];
  let [files, bytes] = [Infinity, 0];
  for (const source of sources) {
    const weight = weighty.has(source.format) ? 8 : 1;
    files += weight;
    bytes += source.bytes;
    if (files > mostFiles || bytes > mostBytes) {
      parts.push([]);
      [files, bytes] = [weight, source.bytes];
    }
    parts.at(-1)!.push(source);
  }
  return parts.map((part) => ({id: idOf(task, part), payload: {sources: part}}));
}

const idOf = (task: string, sources: Source[]) => hashOfData([task, sources]).slice(0, 32);
