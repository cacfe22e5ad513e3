import type {Lang} from "#dashboard/words.ts";

/**
 * A text that people wrote in Chinese and then in English, in one of the two: 三个数中有一个差一。 One of the three numbers is
 * wrong by one. One that is not so written is all there is, in whichever language it is.
 */
export function inOwnLanguage(text: string, lang: Lang): string {
  const both = /^(.*\p{Script=Han}.*[。！？])\s+((?:[A-Z]|\d|["“‘']).*[.!?]["”’']?)\s*$/su.exec(
    text
  );
  const [, zh = text, en = text] = both ?? [];
  const letters = en.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const isEnglish =
    letters > 2 * (en.match(/\p{Script=Han}/gu)?.length ?? 0) && /[A-Za-z] [a-z]+ /.test(en);
  return both && isEnglish ? {zh, en}[lang] : text;
}
