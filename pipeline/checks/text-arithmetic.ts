import {equal, minus, stated, sum} from "#pipeline/comparison.ts";
import type {Check} from "#pipeline/view.ts";

export default {
  scope: "report",
  severity: "error",
  title: {zh: "一句话里的加减不对", en: "The sum within a sentence is wrong"},
  page: {
    compares: {
      zh: "“由A减少至B，C项改为…”一类句子中的三个数：A减B，与C。",
      en: "The three numbers of a sentence such as 由A减少至B…C项改为…: A less B, with C."
    },
    why: {
      zh: "三个数写在同一句话里，任何读者都能验算。不符时，至少一个数抄错。",
      en: "The three stand in one sentence, and any reader can do the sum. Where it is wrong, at least one of them was copied wrongly."
    },
    basis: {zh: "算术。", en: "Arithmetic."},
    spares: {
      zh: "不说明三个数中哪一个错。",
      en: "It does not say which of the three is wrong."
    }
  },
  *compare({statements}) {
    for (const statement of statements) {
      if (statement.kind !== "arithmetic") continue;
      const {raw, place} = statement;
      const [from, to] = [stated(statement.from, place, "from"), stated(statement.to, place, "to")];
      const moved = statement.from >= statement.to ? sum(from, minus(to)) : sum(to, minus(from));
      yield equal(moved, stated(Math.abs(statement.change), place, "change"), {
        subject: `${statement.from}-${statement.to}`,
        zh: `“${raw}”中的三个数对不上`,
        en: `The three numbers in “${raw}” do not agree`
      });
    }
  }
} satisfies Check;
