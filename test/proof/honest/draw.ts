/** A report's text in words that may look wrong and are right. */
import type {Random} from "#test/generated/random.ts";
import type {Hand} from "../cells.ts";
import type {Draft, Sentence} from "../draft.ts";
import {factsOf, type Facts, type Say} from "./facts.ts";
import {asides, items, none, proceedings, restated, tabled} from "./others.ts";
import {noRequests, requests} from "./requests.ts";

/** One of these that its figures have a place for; the next ones where the first has none. */
function pickOf(says: Say[], facts: Facts, random: Random): string | null {
  const first = random.int(0, says.length - 1);
  for (const at of says.keys()) {
    const text = says[(first + at) % says.length]!(facts);
    if (text !== null) return text;
  }
  return null;
}

/** Of requests, of items, of proceedings, of decisions, and of what is none of these. */
export function drawHonest(draft: Draft, total: number, hand: Hand): Sentence[] {
  const facts = factsOf(draft, total, hand);
  const isForm = draft.cells.has("request.received@total");
  const ofRequests = isForm ? requests.tabled : requests.came;
  const drawn: [Sentence["part"], string, Sentence["values"], Say[]][] = [
    ["disclosure", "items", {"disclosure.items~1": total}, total > 0 ? items : []],
    [
      ...(["request", "received", {"request.received~1": facts.came}] as const),
      facts.came > 0 ? ofRequests : draft.cells.size > 0 ? noRequests : []
    ],
    ["proceedings", "reviews", {}, draft.cells.size > 0 ? proceedings : []],
    ["proceedings", "none", {}, draft.cells.size > 0 ? none : []],
    ["general", "restated", {}, restated],
    ["general", "decisions", {}, isForm ? tabled : []],
    ["general", "asides", {}, asides]
  ];
  return drawn.flatMap(([part, name, values, says]) => {
    const text = pickOf(says, facts, hand.random);
    return text === null ? [] : [{part, name, values, write: () => text}];
  });
}
