/** The cells of each form, drawn where they are free and summed up where they are not. */
import {applicants} from "#data/schema/observation.ts";
import type {Random} from "#test/generated/random.ts";
import type {Draft} from "./draft.ts";
import {near, split, sumOf, type Character} from "./shares.ts";

export interface Hand {
  random: Random;
  character: Character;
  /** The draft of the year before, if the body has one. */
  before: Draft | undefined;
}

type Cells = Map<string, number>;

export const kinds = applicants.filter((who) => who !== "total");

const decisions = [0, 7, 300, 5_000, 90_000, 2_000_000];
/** Small bodies are many. */
const requestSizes = [0, 1, 3, 8, 40, 250, 900, 20_000];
const reviewSizes = [0, 0, 1, 4, 20, 160, 700];

const denied = [
  ...["state_secret", "prohibited_by_law", "security_stability", "third_party_rights"],
  ...["internal_affairs", "deliberative", "enforcement_files", "registry_lookup"]
].map((name) => `denied.${name}`);
const refused = [
  ...["not_held", "not_existing", "unclear"].map((name) => `unavailable.${name}`),
  ...["petition", "duplicate", "publication", "excessive", "reissue"].map(
    (name) => `not_processed.${name}`
  )
];
const common = ["granted", "partly_granted", ...denied, ...refused];

/** The rows of outcomes that the form of a year prints. */
export const outcomesOf = (edition: Draft["edition"]): string[] =>
  [
    ...common,
    ...(edition === "2019" ? ["other"] : ["other.no_correction", "other.unpaid_fee", "other.rest"])
  ].map((name) => `request.outcome.${name}`);

/** Section three: what came in, what was carried in, what became of it, what is carried on. */
export function drawRequests(edition: "2019" | "2021", hand: Hand): Cells {
  const {random, character, before} = hand;
  const cells: Cells = new Map();
  const size = character.size("requests", requestSizes);
  const received = split(near(size, random), character.shares("applicants", 6), random);
  const rows = outcomesOf(edition);
  const allDone = size < 500 && random.next() < 0.5;
  kinds.forEach((who, turn) => {
    const carried =
      before?.cells.get(`request.carried_forward@${who}`) ??
      (size < 500 ? random.int(0, 2) : near(received[turn]! / 20, random));
    const all = received[turn]! + carried;
    const open = allDone ? 0 : openOf(all, random);
    // Litigation on big ones: the rest of a row goes to its largest part.
    const shares = character.shares("outcomes", rows.length).slice(0, rows.length);
    const results = split(all - open, shares, random);
    cells.set(`request.received@${who}`, received[turn]!);
    cells.set(`request.carried_in@${who}`, carried);
    rows.forEach((row, at) => cells.set(`${row}@${who}`, results[at] ?? 0));
    cells.set(`request.outcome.total@${who}`, all - open);
    cells.set(`request.carried_forward@${who}`, open);
  });
  for (const row of rowsOfSectionThree(edition))
    cells.set(`${row}@total`, sumOf(kinds.map((who) => cells.get(`${row}@${who}`)!)));
  return cells;
}

/** Of many a twentieth, of few a few. */
const openOf = (all: number, random: Random) =>
  all > 500 ? Math.round(all * (0.03 + random.next() * 0.04)) : random.int(0, Math.min(all, 12));

export const rowsOfSectionThree = (edition: Draft["edition"]): string[] => [
  ...["request.received", "request.carried_in"],
  ...outcomesOf(edition),
  ...["request.outcome.total", "request.carried_forward"]
];

export const routes = ["review", "litigation_direct", "litigation_after_review"];
export const results = ["upheld", "corrected", "other", "pending"];

/** Section four; who was pending last year is among this year's. */
export function drawProceedings({random, character, before}: Hand): Cells {
  const cells: Cells = new Map();
  for (const route of routes) {
    const least = before?.cells.get(`${route}.pending`) ?? 0;
    const total = Math.max(least, near(character.size(`${route}.total`, reviewSizes), random));
    const shares = character.shares(`${route} results`, 3);
    const pending = total > 60 ? Math.round(total * 0.1) : random.int(0, Math.min(total, 3));
    const ended = split(total - pending, shares, random);
    ["upheld", "corrected", "other"].forEach((name, at) =>
      cells.set(`${route}.${name}`, ended[at]!)
    );
    cells.set(`${route}.pending`, pending);
    cells.set(`${route}.total`, total);
  }
  return cells;
}

/** Section two of the form of 2021, whose stock follows from last year's. */
export function drawDisclosure2021({random, character, before}: Hand): Cells {
  const cells: Cells = new Map();
  for (const kind of ["regulation", "normative_document"]) {
    const size = character.size(
      `${kind}.in_force`,
      kind === "regulation" ? [0, 0, 14] : [0, 12, 310]
    );
    const was = before?.cells.get(`${kind}.in_force`) ?? size;
    const issued = size === 0 ? 0 : random.int(0, 9);
    const repealed = random.int(0, Math.min(was, size === 0 ? 0 : 6));
    cells.set(`${kind}.issued`, issued);
    cells.set(`${kind}.repealed`, repealed);
    // Before 2021 there is no stock to begin with.
    cells.set(`${kind}.in_force`, was + issued - repealed);
  }
  for (const kind of ["permit", "penalty", "compulsion"])
    cells.set(`${kind}.decisions`, near(character.size(`${kind}.decisions`, decisions), random));
  const fee = near(character.size("fee.amount", [0, 0, 320, 15_000]), random) * 100;
  return cells.set("fee.amount", fee);
}

/** Section two of the form of 2019, whose items follow from last year's. */
export function drawDisclosure2019({random, character, before}: Hand): Cells {
  const cells: Cells = new Map();
  for (const kind of ["regulation", "normative_document"]) {
    const made = kind === "regulation" ? 0 : random.int(0, 30);
    const open = random.int(0, made);
    cells.set(`${kind}.made`, made);
    cells.set(`${kind}.newly_disclosed`, open);
    const all = near(character.size(`${kind}.disclosed`, [0, 20, 90]), random);
    cells.set(`${kind}.disclosed_total`, open + all);
  }
  for (const kind of ["permit", "other_service", "penalty", "compulsion", "fee"]) {
    const [was, moved] = ["items_prior_year", "items_change"].map((name) =>
      before?.cells.get(`${kind}.${name}`)
    );
    const items =
      was === undefined
        ? near(character.size(`${kind}.items`, [0, 8, 187, 411]), random)
        : was + moved!;
    cells.set(`${kind}.items_prior_year`, items);
    cells.set(`${kind}.items_change`, random.int(-Math.min(items, 20), items === 0 ? 3 : 20));
    if (kind !== "fee")
      cells.set(`${kind}.decisions`, near(character.size(`${kind}.decisions`, decisions), random));
  }
  cells.set("procurement.projects", near(character.size("projects", [0, 12, 60]), random));
  const amount = near(character.size("purchases", [0, 320, 15_000]), random) * 100;
  return cells.set("procurement.amount", amount);
}
