import type {Setting} from "./state.ts";

/** 下一步…, 2024年… at the head of a passage of 2023: what is meant to be done. */
export function startsPlan(text: string, {year}: Setting): boolean {
  const named =
    /^.{0,8}?(?<!转[至到入]?|截[至止住]到?(?=20\d\d年(?:[1-3]月|[,，])))(20\d\d)年(?!(?:\d+月)?(?:\d+日)?(?:起|开始)(?:执行|施行|实施|生效))/.exec(
      text.slice(0, 24)
    )?.[1];
  const later = year !== null && named !== undefined && Number(named) > year;
  return later || /^.{0,6}(?:下一步|今后|明年)/.test(text.slice(0, 12));
}

/** 2017年我局将从三个方面改进工作: not 主要, 重要, 将年报公布. */
const meant =
  /(?:将|拟|计划|打算|力争)(?:要|会|从|继续|进一步|重点|围绕|按照|以|不断|全面|切实|大力|深入|坚持|做好|加强|加大|抓好)/;
/** 全年, 本年度, 已…: what was done, or had come in. */
const done = /全年|本年度?|今年|年内|已|收到|受理|截至/;

/** 2017年我局将从三个方面改进工作。一是… in a report of 2016: what follows is meant to be done too. */
export const opensPlan = (sentence: string, setting: Setting): boolean =>
  startsPlan(sentence, setting) && meant.test(sentence) && !done.test(sentence);

/** Whether a sentence behind a plan tells again what was done. */
export const endsPlan = (sentence: string): boolean => done.test(sentence);
