import type {Words} from "#pipeline/comparison.ts";
import type {Progress} from "#pipeline/events.ts";
import {stageWords, type StageName} from "#pipeline/timer.ts";
import type {World} from "#pipeline/world.ts";

/** So often it is told how far a stage has come. */
const pause = 1000;

/** Tells how far a stage has come, from time to time: on a terminal, and to programs. */
export function openProgress(
  stage: StageName,
  total: number,
  world: World
): (done: number) => void {
  const start = world.now();
  let last = start;
  return (done) => {
    const now = world.now();
    if (now - last < pause || done <= 0) return;
    last = now;
    const perSecond = done / ((now - start) / 1000);
    const progress: Progress = {
      ...{event: "progress", stage, done, total},
      per_second: Number(perSecond.toFixed(1)),
      remaining_seconds: Math.ceil((total - done) / perSecond)
    };
    world.event(progress);
    world.passing(progressWords(progress)[world.lang]);
  };
}

/** 读取 1200/100000 · 每秒 85 · 还需 19 分 */
function progressWords({stage, done, total, per_second, remaining_seconds}: Progress): Words {
  const {zh, en} = stageWords[stage];
  const isLong = remaining_seconds > 90;
  const left = isLong ? Math.ceil(remaining_seconds / 60) : remaining_seconds;
  return {
    zh: `${zh} ${done}/${total} · 每秒 ${per_second} · 还需 ${left} ${isLong ? "分" : "秒"}`,
    en: `${en} ${done}/${total} · ${per_second} a second · ${left} ${isLong ? "min" : "s"} left`
  };
}
