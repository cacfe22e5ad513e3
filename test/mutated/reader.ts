/** A process that mutates and reads: a seed comes in, its judgement goes out, with the most memory that was held. */
import {judge, type Judged} from "./judge.ts";
import {mutate} from "./mutate.ts";

/** In megabytes. */
export type Answer = Judged & {memory: number};

process.on("message", (seed: number) => {
  void judge(mutate(seed)).then((judged) => {
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    process.send!({...judged, memory} satisfies Answer);
  });
});
process.send?.("ready");
