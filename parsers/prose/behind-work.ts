import type {Topic} from "../phrases/phrase.ts";
import {sought} from "./needed.ts";
import type {State} from "./state.ts";
import {mattersOf, topicOfTitle, topicsOf} from "./topics.ts";

/** What is asked for, contested and paid: titles of sections that speak of nothing else. */
const ofCases: ReadonlySet<Topic> = new Set([
  ...(["disclosure", "request", "review", "litigation", "complaint", "fees"] as const)
]);

/** 受理各类业务320件, 市民来访45人次, 窗口受理12件: what else comes in at an office. */
const otherMatters = sought(
  /业务|诉求|登记|来访|窗口|大厅|电话|热线|审批|许可|办件|接待|市民|群众|居民|案件|事项|服务|信访|投诉/
);

/** 答复申请33件, but no 许可申请, and no 申请事项. */
const asked = sought(/(?<!许可|审批|登记|服务|业务|各类)申请(?!事项)/);

/**
 * 依申请公开情况: 政府信息公开工作稳步推进。收到18件: behind work of its own in general a section speaks of the one matter
 * that its title names; where it names several (复议诉讼), only a sentence that names one of them does.
 */
export function topicBehindWork({topic, scope, setting}: State, sentence: string): Topic | null {
  if (topic !== "work" || scope.actor !== "self" || setting.section === null) return null;
  const named = mattersOf(setting.section);
  const own = topicOfTitle(setting.section);
  if (own === null || !ofCases.has(own)) return null;
  if (named.length > 1) return topicsOf(sentence).some((each) => isAmong(named, each)) ? own : null;
  return own === "request" && otherMatters.test(sentence) && !asked.test(sentence) ? null : own;
}

const received = sought(
  /(?:^|[,;:。])([^,;:。\d]*(?:受理|收到|接到|接收|登记|新收|接待)[^,;:。\d]*)[\d,.一二两三四五六七八九十百千]+[万余多]{0,2}[件份条起宗笔个]/g
);

/** 申请内容主要涉及林权登记4件: what was asked about did not come in. */
const askedAbout = sought(/涉及|关于|有关|内容/);

/** 受理各类业务1,200件，办结1,180件，答复30件: what was done with other matters than requests, until these are named. */
export function isBehindOtherMatters(before: string): boolean {
  const last = received.every(before).findLast(([, came]) => !askedAbout.test(came!));
  if (last === undefined) return false;
  const since = before.slice(last.index);
  // 窗口受理12件 may be any
  return (
    otherMatters.test(last[1]!.replace(/(?:服务)?(?:窗口|大厅)/g, "")) &&
    !/依申请|信息/.test(last[1]!) &&
    !/公开/.test(since) &&
    !asked.test(since)
  );
}

/** A suit without reconsideration is a suit. */
const isAmong = (named: Topic[], topic: Topic): boolean =>
  named.some((each) => topic.startsWith(each));
