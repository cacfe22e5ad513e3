import type {Answer} from "./match.ts";
import {sought} from "./needed.ts";
import type {Figure} from "./sentence.ts";
import type {Setting, State} from "./state.ts";
import {isGovernment, namesOf} from "./whose.ts";

/** 作为复议机关, 代县政府办理, 本级行政复议机构收到: who decides on reconsiderations of others' acts. */
const authority = sought(
  /(?:作为|以[^,;。]{1,14}为|履行|承担|行使|是)[^,;。]{0,8}?(?:行政)?复议(?:机关|机构|职能|职责|职权|工作)|(?:代(?:理|表|为)?|为|受|由)[^,;。代为]{0,12}政府(?:委托)?(?:具体)?(?:承?办理?|审理|审查|受理)|(?<!被|经|由|向|收到|接到|不服)(?:行政)?复议(?:机关|机构|委员会|办公室|局|应诉科|科|处|中心)(?!维持|撤销|纠正|决定|认定|责令|变更|驳回|确认|申请)[^,;。\d]{0,10}(?:收到|受理|接收|审理|审查|审结|办理|办结|新收|立案|登记)|向[我本][^,;。]{1,8}(?:申请|提出|提起|递交|提交)(?:政府信息公开)?(?:的)?(?:行政)?复议|(?:以|对)(?:下级|下一级|所属|各|部门|乡镇|县级|区县|县区)[^,;。]{0,16}(?:为被申请人|不服)|(?:针对|不服|反映|涉及)(?:下级|下一级|所属|下属|各(?:部门|乡镇|区县|单位)|区县|县区|乡镇|镇街)[^,;。]{0,16}/g
);

/** 以我局为被申请人, 被提起复议, 应诉: whose act is in question. */
const defendant = sought(
  /(?:以|将|对|不服|针对|涉及?)(?:我|本)[^,;。]{0,8}(?:为|作出|作为|的|信息公开)|(?:作为|为|是|系)(?:共同|行政复议|复议)*(?:被告|被申请人)|被(?:申请|提起|提出|复议|行政复议|诉|起诉)|因(?:本|我|政府信息|信息公开)|应诉|[我本][局委办厅院镇乡校]?(?:机关|单位)?被/g
);

/** 受理行政复议案件12件, of which no word says that they are of disclosure, or that they are brought against us. */
const accepted = sought(/受理了?(?:各类|各种|的)*(?:行政)?复议(?:案件|申请|案)?(?=[\d,;:]|$)/g);
/** 审结政府信息公开行政复议案件9件, 收到行政复议申请58件, 行政复议申请受理45件 */
const acceptedOrDecided = sought(
  /(?:受理|审理|审查|审结|办理|办结|新?收到?|接收|接到)[^,;。\d]{0,20}复议|复议(?:案件|申请|案)*(?:受理|立案|收案|审结|办结)/g
);

/** Where a government reports, or its bureau of justice, reconsiderations come to it from others; not so a town's. */
const isAuthority = (setting: Setting): boolean =>
  namesOf(setting).some((name) => /司法[局厅]|法制(?:办|局|科)|法制机构/.test(name)) ||
  (isGovernment(setting) && !namesOf(setting).some((name) => /[镇乡](?:人民)?政府$/.test(name)));

const cases = /^(?:review|litigation\w*)\./;

/** 县政府作为复议机关受理9件，维持5件: cases that the body decides are not brought against it. */
export function isOfReviewAuthority(
  state: State,
  {quantity}: Figure,
  {indicator}: Answer
): boolean {
  if (!cases.test(indicator)) return false;
  const before = state.text.slice(Math.max(0, quantity.start - 200), quantity.start);
  // 作为复议机关受理9件。发生行政诉讼2件: only reconsiderations go on behind a full stop
  const near = indicator.startsWith("review.")
    ? before
    : before.slice(before.lastIndexOf("。") + 1);
  const words = [authority, isAuthority(state.setting) ? acceptedOrDecided : accepted];
  const decides = Math.max(...words.map((said) => said.every(near).at(-1)?.index ?? -1));
  return decides >= 0 && decides > (defendant.every(near).at(-1)?.index ?? -1);
}
