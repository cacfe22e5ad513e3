/** The appendix of 2014 to 2018, whose parts add up. */
import {statisticsRows} from "#test/printed/statistics.ts";
import type {Hand} from "./cells.ts";
import type {Identity} from "./identities.ts";
import {near, split, sumOf} from "./shares.ts";

/** A whole, and the rows that are all of it. */
export const wholes: Record<string, string[]> = {
  "request.received": ["in_person", "fax", "online", "letter"].map((n) => `request.channel.${n}`),
  "request.concluded": ["request.concluded_on_time", "request.concluded_extended"],
  "request.replied": [
    ...["already_public", "granted", "partly_granted", "denied"],
    ...["not_responsible", "not_existing", "asked_to_amend", "referred"]
  ].map((name) => `request.reply.${name}`),
  "request.reply.denied": [
    ...["state_secret", "trade_secret", "privacy", "security_stability"],
    ...["not_government_information", "other_law"]
  ].map((name) => `request.reply.denied.${name}`),
  "review.total": ["review.upheld", "review.corrected", "review.other"],
  "litigation.total": ["litigation.upheld", "litigation.corrected", "litigation.other"],
  "capacity.staff": ["capacity.staff_full_time", "capacity.staff_part_time"]
};

/** 其中: what is no more than its whole. */
export const within: Record<string, string> = {
  "normative_document.disclosed": "disclosure.items",
  "response.press_conferences_by_head": "response.press_conferences",
  "response.online_interviews_by_head": "response.online_interviews"
};

const channels = ["gazette", "website", "weibo", "wechat", "other"].map(
  (name) => `disclosure.channel.${name}`
);
const money = ["request.fees_charged", "capacity.budget"];

export function drawAppendix({random, character}: Hand): Map<string, number> {
  const cells = new Map<string, number>();
  const drawn = (name: string, sizes: number[]) => near(character.size(name, sizes), random);
  const size = character.size("channels", [3, 60, 900, 12_000]);
  const shares = character.shares("channels", channels.length);
  channels.forEach((key, at) => cells.set(key, near(size * shares[at]!, random)));
  // One that stands in two channels is counted once.
  const each = channels.map((key) => cells.get(key)!);
  const most = Math.max(...each);
  cells.set("disclosure.items", most + Math.floor((sumOf(each) - most) / 2));
  const wholeOf = (key: string, whole: number) => {
    cells.set(key, whole);
    // The reviews of the form of 2019 go on from these.
    const name = key.replace(/^review\.total$/, "review results");
    const parts = split(whole, character.shares(name, wholes[key]!.length), random);
    wholes[key]!.forEach((part, at) => cells.set(part, parts[at]!));
  };
  const requests = drawn("requests", [0, 3, 40, 900]);
  for (const key of ["request.received", "request.concluded", "request.replied"])
    wholeOf(key, requests);
  wholeOf("request.reply.denied", cells.get("request.reply.denied")!);
  wholeOf("review.total", drawn("review.total", [0, 4, 160]));
  wholeOf("litigation.total", drawn("litigation", [0, 3, 20]));
  wholeOf("capacity.staff", drawn("staff", [2, 9, 60]));
  for (const [, , key] of statisticsRows)
    if (key !== undefined && !cells.has(key))
      cells.set(key, money.includes(key) ? drawn(key, [0, 0, 120]) * 100 : drawn(key, [0, 2, 30]));
  for (const [part, whole] of Object.entries(within))
    cells.set(part, Math.min(cells.get(part)!, cells.get(whole)!));
  return cells;
}

/** The appendix has no row for cases that are still open: of these the results are no more than the total. */
const mayBeOpen = ["review.total", "litigation.total"];

/** What of the appendix adds up, and what is part of what. */
export function appendixIdentities(year: number): Identity[] {
  const member = (key: string, sign: 1 | -1) => ({year, key, sign});
  const own = {rule: "statistics-parts", year};
  const sums = Object.entries(wholes).map(([whole, parts]): Identity => ({
    ...{...own, relation: mayBeOpen.includes(whole) ? "≤" : "="},
    members: [...parts.map((part) => member(part, 1)), member(whole, -1)]
  }));
  const some = Object.entries(within).map(([part, whole]): Identity => ({
    ...{...own, relation: "≤"},
    members: [member(part, 1), member(whole, -1)]
  }));
  return [...sums, ...some];
}
