import type {World} from "#pipeline/world.ts";

/** The stages of a run, as they are called. */
export const stageWords = {
  parse: {zh: "读取", en: "parse"},
  load: {zh: "入库", en: "load"},
  check: {zh: "核查", en: "check"},
  publish: {zh: "发布", en: "publish"},
  dashboard: {zh: "网站", en: "dashboard"},
  notebooks: {zh: "笔记本", en: "notebooks"}
};
export type StageName = keyof typeof stageWords;

/** How long a stage took. */
export interface Time {
  stage: StageName;
  milliseconds: number;
}

interface Timer {
  times: Time[];
  time<Result>(stage: StageName, run: () => Promise<Result>): Promise<Result>;
}

/** Runs stages one after another, says which is running, and keeps their times. */
export function timer(world: World): Timer {
  const times: Time[] = [];
  return {
    times,
    async time(stage, run) {
      world.progress(`${stageWords[stage][world.lang]} …`);
      world.event({event: "stage", stage});
      const start = world.now();
      const result = await run();
      const milliseconds = world.now() - start;
      world.event({event: "stage-end", stage, milliseconds: Math.round(milliseconds)});
      times.push({stage, milliseconds});
      return result;
    }
  };
}
