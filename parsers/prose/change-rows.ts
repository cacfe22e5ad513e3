import type {ClaimKind} from "#data/schema/claim.ts";
import {findBase, signOf, type Base} from "./claims.ts";
import {sought} from "./needed.ts";
import type {Figure} from "./sentence.ts";
import {isOurs, leave, slice, type State} from "./state.ts";

const first = sought(/分别([\u4e00-\u9fff]{1,6})$/);
const verb = sought(/(?:增长|增加|上升|提高|上涨|下降|减少|降低|下滑|增|减|升|降)(?:了|约|近)?$/);
const another = /^[、和及与](?:约|近)?$/;
const next = /^[、,和及与]+([\u4e00-\u9fff]{0,6})$/;

/** 同比分别增长5%和下降8%: a change for each figure of the sentence, in turn. */
export function readChangeRow(state: State, part: Figure, known: Base | null): boolean {
  const {quantity} = part;
  const label = slice(state, part.label);
  const word = wordOfRow(state, label);
  const base = findBase(label, state.setting.year) ?? known;
  const row = state.changing;
  if (row?.lost && word !== undefined) return leave(state, quantity) === null;
  const subject = word === undefined ? undefined : row?.subjects.shift();
  const kind = kindOf(quantity);
  const value = kind === "growth" || quantity.unit === subject?.unit ? quantity.value : null;
  if (!row || !subject || !base || value === null) {
    state.changing = null;
    return false;
  }
  row.sign = signOf(word!) ?? row.sign;
  const {start, end} = quantity;
  const claim = {indicator: subject.indicator, kind, stated: row.sign * value};
  if (isOurs(state.scope)) state.claims.push({...claim, against: base.against, start, end});
  return true;
}

const kindOf = ({classifier}: Figure["quantity"]): ClaimKind =>
  classifier === "percent" || classifier === "times" ? "growth" : "difference";

/** 增长, 和下降: the verb of a change in a row, which may be left out. */
function wordOfRow(state: State, label: string): string | undefined {
  const opened = first.exec(label)?.[1]?.replace(/^(?:同比|[比较]上年)/, "");
  if (opened !== undefined) openRow(state, opened);
  else if (isRowAhead(state) && verb.test(label)) {
    state.changing = {subjects: [], sign: 0, lost: true};
    return "";
  }
  return opened ?? next.exec(label)?.[1];
}

/** 申请56件、办结57件，同比减少12.5%和12.3%: without 分别 it is not said whose each is. */
function isRowAhead({text, rest: [ahead]}: State): boolean {
  return ahead?.kind === "figure" && another.test(text.slice(ahead.label.start, ahead.label.end));
}

/** As many changes must follow as the sentence has figures. */
function openRow(state: State, word: string): void {
  const sign = signOf(word);
  const subjects = state.said.filter(({category}) => category === null);
  const behind = state.rest.findIndex(
    (part) => part.kind === "words" || !next.test(slice(state, part.label))
  );
  const count = 1 + (behind < 0 ? state.rest.length : behind);
  const isTold = sign !== null && subjects.length === count;
  // 其中市本级411件，同比分别上升9.7%和下降3.1%: whose each is, is not said
  state.changing = isTold
    ? {subjects, sign, lost: false}
    : {subjects: [], sign: 0, lost: sign !== null && count > 1};
}
