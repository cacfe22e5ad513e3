/** Titles that name one matter of the reports and nothing else: 主动公开情况, 依申请公开, 行政复议、行政诉讼情况. */
const doing =
  "(?:加强|做好|推进|深入|深化|规范|严格|优化|强化|扎实|认真|及时|有序|持续|推动|全面|不断|切实|进一步|本年度?)*";
const ofDisclosure = "(?:政府信息公开|政务公开|信息公开)?";
const matters = [
  "(?:政府信息|政务信息)?主动公开(?:政府)?(?:信息)?",
  `${ofDisclosure}(?:办理)?依申请公开(?:政府)?(?:信息)?(?:申请)?(?:办理|受理|答复|处理)*`,
  "(?:收到和处理)?政府信息公开申请(?:的)?(?:收到|办理|受理|答复|处理|和|、)*",
  `因?${ofDisclosure}(?:工作)?(?:被申请|被?提起|引起|引发|产生)?的?(?:行政复议(?:、|和|及|与)?(?:被?提起)?(?:行政诉讼|诉讼)?|行政诉讼|复议、?诉讼)`,
  `${ofDisclosure}(?:信息处理费(?:收取)?|收费(?:(?:及|和|、)减免)?)`
].join("|");

/** The title alone, without its number. */
export const matterTitle = `${doing}(?:${matters})(?:工作)?(?:的)?(?:情况|方面)?`;

const alone = new RegExp(`^${matterTitle}$`);
export const isMatter = (title: string): boolean => alone.test(title);
