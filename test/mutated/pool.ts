/** Processes that read mutations, each watched: one that does not come back is ended, and the run goes on. */
import {fork} from "node:child_process";
import {fileURLToPath} from "node:url";
import {patience, type Judged} from "./judge.ts";
import type {Answer} from "./reader.ts";

export interface Run {
  from: number;
  count: number;
  processes: number;
  /** Is told each judgement as it comes. */
  heard(judged: Judged): void;
}

/** A process may hold so many megabytes, whatever it reads. */
export const mostMemory = 1024;

/** Judges the mutations of the seeds from one on; gives the most memory that a process held. */
export async function run({from, count, processes, heard}: Run): Promise<number> {
  let next = from;
  let memory = 0;
  const take = () => (next < from + count ? next++ : null);
  const told = (judged: Judged | Answer) => {
    if ("memory" in judged) memory = Math.max(memory, judged.memory);
    heard(judged);
  };
  await Promise.all(Array.from({length: processes}, () => work(take, told)));
  return memory;
}

type Heard = (judged: Judged | Answer) => void;

/** Seeds for one process after another: a new one goes on where the last was lost. */
async function work(take: () => number | null, heard: Heard): Promise<void> {
  for (let seed = take(); seed !== null; seed = take()) {
    const lost = await workFrom(seed, take, heard);
    if (lost) heard(lost);
  }
}

const failed = (seed: number, complaint: string): Judged => ({
  ...{
    seed,
    kind: "lost",
    format: "any",
    outcome: "wrong",
    figures: 0,
    right: 0,
    milliseconds: patience
  },
  complaints: [complaint]
});

/** One process from a seed on; what is given back is the judgement of a seed at which it was lost. */
function workFrom(first: number, take: () => number | null, heard: Heard): Promise<Judged | null> {
  const child = fork(fileURLToPath(new URL("reader.ts", import.meta.url)), {
    execArgv: ["--import", "tsx", `--max-old-space-size=${mostMemory / 2}`]
  });
  let seed: number | null = first;
  let timer: NodeJS.Timeout | undefined;
  return new Promise((resolve) => {
    const end = (judged: Judged | null) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill("SIGKILL");
      resolve(judged);
    };
    child.on("message", (message: Answer | "ready") => {
      clearTimeout(timer);
      if (message !== "ready") {
        heard(message);
        seed = take();
      }
      if (seed === null) return end(null);
      // A reader says itself what took it too long; of what never ends nothing is heard.
      const late = failed(seed, `nothing came back within ${patience * 3} ms`);
      timer = setTimeout(() => end(late), patience * 3);
      child.send(seed);
    });
    child.on("exit", (code) => end(failed(seed!, `the process ended with ${code}`)));
  });
}
