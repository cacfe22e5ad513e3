import {sought} from "./needed.ts";
import {segmentBefore} from "./owner.ts";
import type {Words} from "./sentence.ts";
import {slice, type State} from "./state.ts";

/** 未收取补课费, 没有收取道路占用费: charges that are none for information. */
const otherCharge = sought(
  /(?<!处理|检索|复制|复印|打印|邮寄|邮|递送|快递|工本|成本|手续|任何|相关|有关|各类|各种|其[他它余]|信息|资料|材料|公开|申请|收取|收缴|减免|此类|一切|该项|实际|分|[收免该等类种项的人者经消付公缴交计浪花话耗])费(?!用)|门票|(?:违规|违法|乱)收费|收费方面的/
);
/** 我会无行政许可、行政处罚，无收费事项 */
const charging = sought(/收费(?:项目|事项)/);
const ofOffice = sought(/行政(?:许可|处罚|强制|事业|审批)|集中采购|免费|公益/);
const ofInformation = sought(
  /信息公开|依申请|政府信息|信息处理|检索|复制|复印|邮寄|打印|任何费用|相关费用/
);

/** Whether what is said not to be charged is charged for something else than information. */
export function isOfOtherCharges(state: State, part: Words): boolean {
  const own = slice(state, part);
  if (ofInformation.test(own)) return false;
  const words = segmentBefore(state, part) + own;
  if (otherCharge.test(words)) return true;
  return charging.test(own) && ofOffice.test(words) && !/政府信息|信息公开/.test(words);
}

const ofHall = sought(/窗口|大厅|办件|超时|差错|审批/);
const ofCases = sought(/办件|满意率/);

/** 窗口办件无差错、零投诉: complaints of a hall's work, and none about disclosure. */
export function isOfHall(state: State, part: Words): boolean {
  const own = slice(state, part);
  const before = segmentBefore(state, part);
  if (/信息公开|申请|复议|查阅|投诉箱/.test(before + own)) return false;
  return ofHall.test(own) || ofCases.test(before);
}
