/** What ought to be equal in the reports of a body, told from the forms and not from the rules: so it is known what a changed figure breaks. */
import {appendixIdentities} from "./appendix.ts";
import {kinds, outcomesOf, results, routes, rowsOfSectionThree} from "./cells.ts";
import {figuresIn, type Draft, type Sentence, type Series} from "./draft.ts";

export interface Member {
  year: number;
  key: string;
  sign: 1 | -1;
}

/** Members, each with its sign, come to nothing, or to no more than that. */
export interface Identity {
  rule: string;
  /** The report of which the rule speaks. */
  year: number;
  relation: "=" | "≤";
  members: Member[];
}

type Signed = [key: string, sign: 1 | -1];

const identity = (
  [rule, year]: [string, number],
  signed: Signed[],
  relation: Identity["relation"] = "="
): Identity => ({rule, year, relation, members: signed.map(([key, sign]) => ({year, key, sign}))});

const plus = (keys: string[]): Signed[] => keys.map((key) => [key, 1]);

export function identitiesOf({drafts}: Series): Identity[] {
  return drafts.flatMap((draft) => {
    const before = drafts.find(({year}) => year === draft.year - 1);
    return [
      ...(draft.edition === "statistics" ? appendixIdentities(draft.year) : []),
      ...(isForm(draft) ? withinForm(draft) : []),
      ...(before ? overYears(before, draft) : []),
      ...draft.sentences.flatMap((sentence) => ofSentence(sentence, draft))
    ];
  });
}

const isForm = ({edition}: Draft) => edition === "2019" || edition === "2021";

/** Some print the one row （六） of 2019 in a later form. */
const rowsLike = ({edition, cells}: Draft) =>
  cells.has("request.outcome.other@total") ? "2019" : edition;

function withinForm(draft: Draft): Identity[] {
  const {year} = draft;
  const edition = rowsLike(draft);
  const columns = [...kinds, "total"].flatMap((who) => {
    const at = (name: string) => `request.${name}@${who}`;
    const [total, open] = [at("outcome.total"), at("carried_forward")];
    const rows = outcomesOf(edition).map((row) => `${row}@${who}`);
    return [
      identity(
        ["requests-balance", year],
        [
          ...plus([at("received"), at("carried_in")]),
          ...([
            [total, -1],
            [open, -1]
          ] as Signed[])
        ]
      ),
      identity(["requests-outcome-total", year], [...plus(rows), [total, -1]])
    ];
  });
  const rows = rowsOfSectionThree(edition).map((row) =>
    identity(
      ["requests-applicant-total", year],
      [...plus(kinds.map((who) => `${row}@${who}`)), [`${row}@total`, -1]]
    )
  );
  const groups = routes.map((route) =>
    identity(
      ["proceedings-total", year],
      [...plus(results.map((name) => `${route}.${name}`)), [`${route}.total`, -1]]
    )
  );
  return [...columns, ...rows, ...groups];
}

/** What this year takes over from the year before. */
function overYears(before: Draft, {year, edition}: Draft): Identity[] {
  const link = (rule: string, now: Signed[], was: Signed[]): Identity => {
    const own = identity([rule, year], now);
    const other = was.map(([key, sign]) => ({year: year - 1, key, sign}));
    return {...own, members: [...own.members, ...other]};
  };
  const carried = [...kinds, "total"].map((who) =>
    link(
      "years-carry-over",
      [[`request.carried_in@${who}`, 1]],
      [[`request.carried_forward@${who}`, -1]]
    )
  );
  const stock = ["regulation", "normative_document"].map((kind) =>
    link(
      "years-stock",
      [
        [`${kind}.issued`, 1],
        [`${kind}.repealed`, -1],
        [`${kind}.in_force`, -1]
      ],
      [[`${kind}.in_force`, 1]]
    )
  );
  const items = ["permit", "other_service", "penalty", "compulsion", "fee"].map((kind) =>
    link(
      "years-items",
      [[`${kind}.items_prior_year`, 1]],
      [
        [`${kind}.items_prior_year`, -1],
        [`${kind}.items_change`, -1]
      ]
    )
  );
  const pending = routes.map((route): Identity => ({
    ...link("years-pending", [[`${route}.total`, -1]], [[`${route}.pending`, 1]]),
    relation: "≤"
  }));
  const both = (form: string) => edition === form && before.edition === form;
  return [
    ...(isForm(before) && edition !== "narrative" && edition !== "statistics" ? carried : []),
    ...(isForm(before) && isForm({edition} as Draft) ? pending : []),
    ...(both("2021") ? stock : []),
    ...(both("2019") ? items : [])
  ];
}

/** What a sentence says of a table, or of its own parts. */
function ofSentence({name, values, write}: Sentence, {year, cells}: Draft): Identity[] {
  const text = write(values);
  const cellOf = (key: string) => {
    const indicator = key.replace(/~\d+$/, "");
    return [`${indicator}@total`, indicator].find((cell) => cells.has(cell));
  };
  const keys = Object.keys(values).filter((key) => !key.startsWith("#"));
  const same = (rule: string): Identity[] =>
    keys.flatMap((key) => {
      const cell = cellOf(key);
      return cell
        ? [
            identity(
              [rule, year],
              [
                [key, 1],
                [cell, -1]
              ]
            )
          ]
        : [];
    });
  // 均已办结
  const nothing = (rule: string, cell: string | undefined) =>
    cell && cells.has(cell) ? [identity([rule, year], [[cell, 1]])] : [];
  if (name === "received" || name === "carried")
    return [
      ...same("text-requests"),
      ...(/未收到/.test(text) ? nothing("text-none", cellOf(keys[0]!)) : []),
      ...(/均已/.test(text) ? nothing("text-none", "request.carried_forward@total") : [])
    ];
  if (name === "reviews")
    return [
      ...same("text-proceedings"),
      ...(/没有/.test(text) ? nothing("text-none", "review.total") : [])
    ];
  if (name === "permits") return same("text-permits");
  if (name === "fees") return same("text-fees");
  if (!name.startsWith("items")) return [];
  const [whole, ...parts] = keys;
  // Of two parts behind 其中 nobody says that they are all.
  const all = name === "items" && parts.length > 2;
  return [identity(["text-parts", year], [...plus(parts), [whole!, -1]], all ? "=" : "≤")];
}

/** What stands in a report of a year; null where no number does. */
export type Known = (member: Pick<Member, "year" | "key">) => number | null;

export function knownIn({drafts}: Series): Known {
  const years = new Map(drafts.map((draft) => [draft.year, {draft, figures: figuresIn(draft)}]));
  return ({year, key}) => {
    const found = years.get(year);
    if (!found || found.draft.printed.has(key)) return null;
    return found.figures.get(key) ?? null;
  };
}

/** An amount in 万元 is rounded to its last digit. */
const roundingOf = (amount: number): number =>
  [10_000, 1000].find((step) => amount % step === 0) ?? 100;

export function verdictOf(
  {members, relation, rule}: Identity,
  known: Known
): "holds" | "fails" | "open" {
  let sum = 0;
  for (const member of members) {
    const value = known(member);
    if (value === null) return "open";
    sum += member.sign * value;
  }
  const slack = rule === "text-fees" ? roundingOf(known(members.at(-1)!)!) - 1e-3 : 1e-6;
  const isRight = relation === "=" ? Math.abs(sum) < slack : sum < slack;
  return isRight ? "holds" : "fails";
}
