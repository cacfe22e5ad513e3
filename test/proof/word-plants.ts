/** Sentences that do not hold: changes, claims of nothing, years, copied words. */
import type {Random} from "#test/generated/random.ts";
import type {Draft, Sentence, Series} from "./draft.ts";
import {measureOf} from "./draft.ts";
import {expectedIn, named} from "./expected.ts";
import {inSome, ofFigures, withDraft, withSentence, type Plant, type Planter} from "./plants.ts";

interface Place {
  series: Series;
  draft: Draft;
}

/** A sentence in place of another; what must be found is told by arithmetic, and by whoever plants it. */
function rewritten(
  kind: string,
  {series, draft}: Place,
  {sentence, rules = [], may = []}: {sentence: Sentence; rules?: string[]; may?: string[]}
): Plant {
  const changed = withSentence(series, draft, sentence);
  const expected = expectedIn(changed);
  rules.forEach((rule) => expected.add(named(rule, draft.year)));
  return {kind, series: changed, changed: [], expected, may};
}

/** A stated change with another number. */
const claimed = (kind: string, other: (said: number, random: Random) => number): Planter =>
  inSome((draft, series, random) => {
    const some = draft.sentences.filter(({claim}) => claim && claim.kind !== "flat");
    if (some.length === 0) return null;
    const sentence = random.pick(some);
    const decimals = sentence.claim!.decimals;
    const said = sentence.values["#change"]!;
    const now = Number(other(said, random).toFixed(decimals));
    // As many as before, less or more, is no change; a fall of more than all cannot be.
    if (now === 0 || now === said || (sentence.claim!.kind === "ratio" && now <= 0)) return null;
    const values = {...sentence.values, "#change": now};
    const changed = withSentence(series, draft, {...sentence, values});
    return ofFigures(`a stated change: ${kind}`, changed, []);
  });

const claims: Record<string, Planter> = {
  "a stated change: the other way": claimed("the other way", (said) => -said),
  "a stated change: a little more": claimed("a little more", (said) => said + Math.sign(said) * 2),
  "a stated change: ten times as much": claimed("ten times as much", (said) => said * 10),
  "a stated change: another number": claimed(
    "another number",
    (said, random) => Math.sign(said) * random.int(1, 300)
  )
};

/** 政策解读41条(占5.6%) with another number. */
const share: Planter = inSome((draft, series, random) => {
  const sentence = draft.sentences.find(({values}) => values["#share"] !== undefined);
  if (!sentence) return null;
  const [said, now] = [sentence.values["#share"]!, random.int(1, 999) / 10];
  const {"disclosure.items~1": whole, ...counts} = sentence.values;
  // by another number of the sentence it may be right
  const parts = Object.entries(counts).flatMap(([key, value]) =>
    key.startsWith("#") ? [] : value
  );
  const all = parts.reduce((sum, part) => sum + part, 0);
  const isOfOther = [...parts, all].some(
    (other) => other !== whole && Math.abs((100 * parts[0]!) / other - now) < 0.2
  );
  if (Math.abs(said - now) < 0.2 || isOfOther) return null;
  const values = {...sentence.values, "#share": now};
  return rewritten(
    "a share: another number",
    {series, draft},
    {
      ...{sentence: {...sentence, values}, rules: ["text-arithmetic"], may: ["text-arithmetic"]}
    }
  );
});

/** 持平 where it is not so. */
const flat: Planter = inSome((draft, series) => {
  const before = series.drafts.find(({year}) => year === draft.year - 1);
  const sentence = draft.sentences.find(
    ({claim, values}) =>
      claim &&
      claim.kind !== "flat" &&
      before &&
      measureOf(before, claim.indicator) !== values[`${claim.indicator}~1`]
  );
  if (!sentence) return null;
  const {indicator} = sentence.claim!;
  const [first] = sentence.write(sentence.values).split(/,(?=同比|比上年|较|是上年|均已)/);
  return rewritten(
    "持平 where it is not so",
    {series, draft},
    {
      sentence: {
        ...sentence,
        claim: {kind: "flat", indicator, decimals: 0},
        write: () => `${first!.replace(/。$/, "")},与上年持平。`
      }
    }
  );
});

/** None is said to have come, where some did. */
const none: Planter = inSome((draft, series) => {
  const total = measureOf(draft, "request.received");
  const sentence = draft.sentences.find(({name}) => name === "received");
  if (!sentence || !total || draft.cells.size === 0) return null;
  const {claim: _, ...rest} = sentence;
  return rewritten(
    "none received, where some were",
    {series, draft},
    {
      sentence: {
        ...rest,
        values: {"request.received~1": 0},
        write: () => "本年度未收到政府信息公开申请。"
      }
    }
  );
});

/** All is said to be done, where some is carried on. */
const done: Planter = inSome((draft, series) => {
  const open = measureOf(draft, "request.carried_forward");
  const sentence = draft.sentences.find(
    ({name, values}) => name === "received" && values["request.received~1"]! > 0
  );
  if (!sentence || !open) return null;
  const write: Sentence["write"] = (values) => sentence.write(values).replace("。", ",均已办结。");
  return rewritten(
    "all concluded, where some are not",
    {series, draft},
    {sentence: {...sentence, write}}
  );
});

const noReviews: Planter = inSome((draft, series) => {
  const sentence = draft.sentences.find(({name}) => name === "reviews");
  if (!sentence || !measureOf(draft, "review.total")) return null;
  return rewritten(
    "no proceedings, where there were some",
    {series, draft},
    {
      sentence: {
        ...sentence,
        values: {"review.total~1": 0},
        write: () => "本年度没有发生因政府信息公开引起的行政复议。"
      }
    }
  );
});

/** 比2020年的35件减少 where 2020 reported another number. */
const restated: Planter = inSome((draft, series, random) => {
  const before = series.drafts.find(({year}) => year === draft.year - 1);
  const was = before && measureOf(before, "request.received");
  const now = measureOf(draft, "request.received");
  if (!was || !now || was < 3) return null;
  const sentence: Sentence = {
    ...{part: "request", name: "received", values: {"request.received~1": now}},
    write: (n) =>
      `${draft.year}年收到政府信息公开申请${n["request.received~1"]}件,${draft.year - 1}年为${was + random.pick([1, 2, 30])}件。`
  };
  if (!draft.sentences.some(({name}) => name === "received")) return null;
  return rewritten(
    "an earlier year's figure told otherwise",
    {series, draft},
    {
      ...{sentence, rules: ["years-restated"], may: ["years-restated", "text-growth"]}
    }
  );
});

/** A sentence with its figures as it stood last year. */
const copied: Planter = inSome((draft, series) => {
  const before = series.drafts.find(({year}) => year === draft.year - 1);
  const last = before?.sentences.find(({name}) => name === "service.handled");
  if (!last || last.claim || !draft.sentences.some(({name}) => name === last.name)) return null;
  const sentence: Sentence = {
    ...{part: "general", name: last.name},
    values: {"service.handled~1": last.values["service.handled~1"]!},
    write: () => last.write(last.values)
  };
  return rewritten(
    "a sentence copied from last year",
    {series, draft},
    {
      // The year after may say by how much more than this it is.
      ...{sentence, rules: ["years-copied"], may: ["years-copied", "text-growth"]}
    }
  );
});

/** The period covered, as another would have it. */
const period = (
  kind: string,
  rule: string,
  change: (text: string, year: number) => string
): Planter =>
  inSome(({year, ...draft}, series) => {
    const changed = withDraft(series, {
      ...{...draft, year},
      rework: (report) => ({
        ...report,
        blocks: report.blocks.map((block) =>
          "paragraph" in block && block.paragraph.includes("统计期限")
            ? {paragraph: change(block.paragraph, year)}
            : block
        )
      })
    });
    const expected = new Set([named(rule, year)]);
    const may = ["text-year", "timing-period"];
    return {kind, series: changed, changed: [], expected, may};
  });

export const wordPlants: Record<string, Planter> = {
  ...claims,
  "a share: another number": share,
  "持平 where it is not so": flat,
  "none received, where some were": none,
  "all concluded, where some are not": done,
  "no proceedings, where there were some": noReviews,
  "an earlier year's figure told otherwise": restated,
  "a sentence copied from last year": copied,
  "a period of last year": period("a period of last year", "text-year", (text, year) =>
    text.replaceAll(String(year), String(year - 1))
  ),
  "a period that ends in November": period(
    "a period that ends in November",
    "timing-period",
    (text) => text.replace("12月31日", "11月30日")
  ),
  "a period that begins in May": period("a period that begins in May", "timing-period", (text) =>
    text.replace("1月1日", "5月1日")
  )
};
