/** 均已办结: nothing of the year's requests is left open. */
import type {State} from "./state.ts";
import {isOurs, moved, slice} from "./state.ts";
import type {Stretch} from "./sentence.ts";
import {tellingWords} from "./vocabulary.ts";

/** 按期办结 and 均已答复 are of those that were due: others may be carried on. */
const concluded =
  /(?:已经?)?(?:均|都|全部)(?:已经?|经|都|均|全部|依法|依规|予以|了)*(?:办结|办理完毕)(?![率的\d])/;

/** 全部按期办结，无结转: where nothing is carried on, those that were due are all. */
const concludedInTime =
  /(?:已经?)?(?:均|都|全部)(?:已经?|经|都|均|全部|依法|依规|予以|了|按期|按时|及时)*(?:办结|办理完毕)(?![率的\d])/;
const noneCarried =
  /(?<!上一?年度?|去年|20\d\d年度?)(?:无|没有|未)(?:任何|申请|件)?结转(?:[至到]?(?:下一?年度?|次年))?(?=的?申请|件|情况|[,。;]|$)/g;

/** Words beside which some requests are left, or which are of another day than the last of the year. */
const open =
  /结转|[在未待]办|未(?:答复|到|办理)|正在|办理(?:中|期)|审理中|到期|应答复|应办结|除.*外|尚|截[至止](?!.{0,8}(?:年底|年末|12月31日))|目前|现已|其余|另有/;

/** All that may stand before it: 所有政府信息公开申请. */
const requests = /政府|政务|信息|公开|依申请|申请|事项|件|收到|受理|接到|登记|办理/g;

export function readConcluded(state: State, part: Stretch): void {
  if (state.topic !== "request" || !isOurs(state.scope)) return;
  const words = slice(state, part);
  const others = state.text.replace(noneCarried, "");
  const match = (others === state.text ? concluded : concludedInTime).exec(words);
  if (!match || open.test(others)) return;
  const before = words.slice(0, match.index);
  if (/其中/.test(before) || tellingWords(before).replace(requests, "") !== "") return;
  if (!isOfAll(state, before)) return;
  const found = {start: match.index, end: match.index + match[0].length};
  state.statements.push({kind: "concluded", ...moved(found, part)});
}

/** 所有申请均已办结; or said right behind those received, and not behind a part of them. */
function isOfAll({spoken}: State, before: string): boolean {
  if (/(?:所有|全部|收到|受理).*申请/.test(before)) return true;
  return spoken?.indicator === "request.received" && spoken.applicant === null;
}
