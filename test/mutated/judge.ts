/** Reads a mutation and says what is wrong with the reading: a crash, a hang, an invented figure. */
import type {FileReading} from "#data/schema/reading.ts";
import {DecodeError} from "#parsers/document.ts";
import {readAny} from "#test/printed/read.ts";
import type {Mutation} from "./mutate.ts";
import {countRight, countSaid, inventions} from "./truth.ts";

export interface Judged {
  seed: number;
  kind: string;
  format: string;
  outcome: "read" | "refused" | "left out" | "wrong";
  /** Figures that the damaged report still says, and how many of them were read right. */
  figures: number;
  right: number;
  complaints: string[];
  milliseconds: number;
}

/** One file takes no longer, in milliseconds. */
export const patience = 10_000;

type Read = (bytes: Uint8Array) => Promise<FileReading>;

export async function judge(
  mutation: Mutation,
  read: Read = readAny,
  longest = patience
): Promise<Judged> {
  const {seed, kind, format, bytes} = mutation;
  // Of the processor's own time: other work on the machine makes no file slow.
  const start = process.cpuUsage();
  const result = await read(bytes).catch((error: unknown) => error);
  const {user, system} = process.cpuUsage(start);
  const milliseconds = (user + system) / 1000;
  const {right, complaints, outcome} = weigh(result, mutation);
  const late = milliseconds > longest ? [`it took ${Math.round(milliseconds)} ms`] : [];
  const all = [...complaints, ...late];
  const told = all.length > 0 ? "wrong" : outcome;
  const figures = countSaid(mutation.truth);
  return {seed, kind, format, outcome: told, figures, right, complaints: all, milliseconds};
}

function weigh(
  result: unknown,
  {truth, touched}: Mutation
): Pick<Judged, "right" | "complaints" | "outcome"> {
  if (result instanceof DecodeError) return {right: 0, complaints: [], outcome: "refused"};
  if (result instanceof Error)
    return {right: 0, complaints: [`it crashed: ${result.stack}`], outcome: "wrong"};
  const reports = (result as FileReading).documents.flatMap((document) =>
    document.kind === "report" ? [document] : []
  );
  return {
    right: reports.reduce((sum, report) => sum + countRight(report, truth), 0),
    complaints: reports.flatMap((report) => inventions(report, truth, touched)),
    outcome: reports.length > 0 ? "read" : "left out"
  };
}
