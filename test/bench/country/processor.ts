/** What some work takes of the processor, threads and all, and by the clock. */
export interface Spent {
  /** Milliseconds of the processor: what else the machine does at the same time is not in it. */
  processor: number;
  clock: number;
}

/** Begins to count; what it gives tells how much it was until then. */
export function meter(): () => Spent {
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  return () => {
    const {user, system} = process.cpuUsage(cpu);
    return {processor: (user + system) / 1000, clock: performance.now() - start};
  };
}

export async function spentOn(run: () => unknown): Promise<Spent> {
  const spent = meter();
  await run();
  return spent();
}
