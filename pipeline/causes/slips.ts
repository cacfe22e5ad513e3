import type {Slip} from "#data/schema/finding.ts";
import {leavesOf} from "#pipeline/comparison.ts";
import {variablesOf} from "./suppose.ts";
import type {Change} from "./cause.ts";
import type {Web} from "./web.ts";

/** The slip that a change undoes; null where nothing shows what it was. */
export function slipOf({leaf, from, to, bound}: Change, web: Web): Slip | null {
  if (bound !== null || leaf.figure === null) return null;
  if (from === -to) return "sign";
  if (isStale({from, to, id: leaf.id}, web)) return "total-stale";
  return digitSlip(String(from), String(to));
}

/** Numbers of one digit show nothing. */
function digitSlip(from: string, to: string): Slip | null {
  if (Math.max(from.length, to.length) < 2 || Number(from) === 0) return null;
  if (isByZeros(from, to)) return "zeros";
  if (lacksOne(from, to)) return "digit-dropped";
  if (lacksOne(to, from)) return "digit-added";
  if (from.length !== to.length) return null;
  const apart = [...from].flatMap((digit, i) => (digit === to[i] ? [] : i));
  if (apart.length === 1) return "digit-mistyped";
  const [i, j] = apart;
  const isExchanged =
    apart.length === 2 && from[i!] === to[j!] && from[j!] === to[i!] && j === i! + 1;
  return isExchanged ? "digits-exchanged" : null;
}

const isByZeros = (from: string, to: string) =>
  Number(to) !== 0 &&
  /^10+$/.test(String(Math.max(Number(from) / Number(to), Number(to) / Number(from))));

/** The one with a digit taken out is the other. */
const lacksOne = (shorter: string, longer: string) =>
  longer.length === shorter.length + 1 &&
  [...longer].some((_, i) => longer.slice(0, i) + longer.slice(i + 1) === shorter);

/** It stands alone against a sum, and is less than that by just one of the parts. */
function isStale({from, to, id}: {from: number; to: number; id: string}, {touching}: Web): boolean {
  return (touching.get(id) ?? []).some(({comparison}) => {
    const {left, right} = comparison;
    const [whole, sum] = [left, right].sort((a, b) => leavesOf(a).length - leavesOf(b).length);
    const [only, ...others] = leavesOf(whole!);
    if (only?.id !== id || others.length > 0 || leavesOf(sum!).length < 3) return false;
    const parts = variablesOf({...comparison, left: sum!, right: sum!});
    return parts.filter(({value}) => value > 0 && value === to - from).length > 0;
  });
}
