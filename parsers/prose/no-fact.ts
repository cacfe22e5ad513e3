import {isDenied, isLeftOpen} from "./negations.ts";
import {mayHold, sought} from "./needed.ts";
import {isBesideThePoint} from "./scope.ts";
import type {Figure} from "./sentence.ts";
import {slice, type State} from "./state.ts";

/** A target, a mean, a sample, a number that is denied, or of what went wrong: no figure of the year. */
export function isNoFact(state: State, {label, tail, quantity}: Figure, printed: string): boolean {
  const behind = state.text.slice(tail.start, tail.end + 16);
  const isAimed = mayBeAimed(behind) && aimed.test(behind.split(/[。;\d]/)[0]!);
  const denied = isDenied(printed) && !isLeftOpen(printed, behind);
  // 一次申请超过20项内容的，引导申请人拆分
  const supposed = quantity.approximate === "at_least" && /^[^,;。\d]{0,4}的[,;]/.test(behind);
  // 公开312条的基础上新增45条: of when the 312 are is not said
  const isGround = state.scope.time === "now" && /^(?:政府|政务|信息|的)*基础上/.test(behind);
  const words = slice(state, label);
  const isSome = sampled.test(words) || amiss.test(words) || isExamined(words, behind);
  return isAimed || denied || supposed || isGround || isSome || isBesideThePoint(printed);
}

const taken = "抽(?:查|检|取|样|测|选|验|评)了?";
const looked = "(?:自查|排查|巡查|核查|清查|评查|复查|回访|检查)了?";
const ofWhomOrWhen = "[我本各](?!级)|20\\d\\d年|全年";
const whatWasDone =
  "(?:主动)?公开(?:了|的)?(?:政府|政务)?信息|已?(?:公开|发布|答复|办理|办结|收到|受理)的";
/** 抽查我局2017年答复的10件, 自查公开信息200条: of what was looked at, which need not be all that there was. */
const sampled = sought(
  new RegExp(
    [
      `${taken}(?=${ofWhomOrWhen}|${whatWasDone})`,
      // 通过自查我局全年公开信息312条 tells how it was counted
      `(?<!(?:经|据|通过|结合)[^,;。]{0,4})${looked}(?=${ofWhomOrWhen})`,
      `(?<!经)${looked}(?=${whatWasDone})`
    ].join("|")
  )
);
/** 逾期公开的信息37条, 全年超过20个工作日公开的信息37条, 漏公开5条: what went wrong with some. */
const amiss = sought(
  /(?<![无零不未没遗差失错]|准确|及时|没有|毫无)(?:逾期|超期|超时|迟延|延迟|延误|滞后|未及时|不及时|未按[时期]|未在[^,;。]{0,16}内|(?:超过|迟于|晚于)[^,;。]{0,12}(?:日|天|月|时限|期限|时间|规定)[^,;。]{0,4}|漏|错误?|误)(?:主动|对外)?(?:公开|发布|公布|更新)/
);
const aimed = /^的?(?:任务|目标|指标)|(?:未|不)(?:计入|纳入|统计|列入)/;
/** 对公开的200条信息进行了检查 */
const examined =
  /^(?:政府|政务|信息|公开|申请|的)*(?:进行|开展|作)了?[^,;。\d]{0,4}(?:抽|[检评巡核]查|检测|回访|清理|整改|复核)/;
/** 对…的12件…进行了回访; what was made (作出行政处罚312件进行评查) is all of it. */
const isExamined = (words: string, behind: string): boolean =>
  words.includes("对") && examined.test(behind);
const mayBeAimed = mayHold(aimed);
