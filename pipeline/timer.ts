import type {World} from "#pipeline/world.ts";

/** How long a stage took. */
export interface Time {
  stage: string;
  milliseconds: number;
}

interface Timer {
  times: Time[];
  time<Result>(stage: string, run: () => Promise<Result>): Promise<Result>;
}

/** Runs stages one after another, says which is running, and keeps their times. */
export function timer(world: World): Timer {
  const times: Time[] = [];
  return {
    times,
    async time(stage, run) {
      world.progress(`${stage} …`);
      const start = world.now();
      const result = await run();
      times.push({stage, milliseconds: world.now() - start});
      return result;
    }
  };
}
