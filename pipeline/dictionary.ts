import {groupBy} from "#data/schema/group.ts";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Words} from "#pipeline/comparison.ts";
import type {TableName} from "#pipeline/view.ts";

/** The dictionary of indicators, asked by id. */
export interface Dictionary {
  /** The section of the form from 2019 on that prints it. */
  tableOf(indicator: string): TableName | null;
  /** Those of the form that begin so, in the form's order. */
  beginning(prefix: string): string[];
  /** Whether the form of that report year prints it. */
  isOfForm(indicator: string, year: number): boolean;
  /** 行政许可 / 2021: 本年处理决定数量; 2019: 处理决定数量 is 行政许可·处理决定数量 in a report on 2019. */
  label(indicator: string, year: number): Words;
}

/** The dictionary of some indicators: the same for the same list of them. */
export function indexIndicators(indicators: Indicator[]): Dictionary {
  const dictionary = dictionaries.get(indicators) ?? toDictionary(indicators);
  dictionaries.set(indicators, dictionary);
  return dictionary;
}

const dictionaries = new WeakMap<Indicator[], Dictionary>();

function toDictionary(indicators: Indicator[]): Dictionary {
  const entries = groupBy(indicators, ({indicator}) => indicator);
  const ofForm = indicators.filter(({section}) => /^[234]$/.test(section));
  const forms = new Map(ofForm.map((entry) => [entry.indicator, entry]));
  const printed = new Map([...forms].map(([indicator, entry]) => [indicator, yearsOf(entry)]));
  const beginning = remember((prefix: string) =>
    ofForm.map(({indicator}) => indicator).filter((indicator) => indicator.startsWith(prefix))
  );
  const label = remember((key: string) => {
    const [indicator, year] = key.split(" ");
    const entry = entryOf(entries.get(indicator!) ?? [], Number(year));
    return entry ? labelOf(entry, Number(year)) : {zh: indicator!, en: indicator!};
  });
  return {
    tableOf: (indicator) => (forms.get(indicator)?.section as TableName | undefined) ?? null,
    beginning,
    isOfForm(indicator, year) {
      const years = printed.get(indicator);
      return years !== undefined && years[0] <= year && year <= years[1];
    },
    label: (indicator, year) => label(`${indicator} ${year}`)
  };
}

/** The entry of that year's form, else the one of any year: 收到申请数 is a row of 2014 to 2018, and no other has it. */
function entryOf(entries: Indicator[], year: number): Indicator | undefined {
  const isOfYear = (entry: Indicator) => {
    const [from, to] = yearsOf(entry);
    return from <= year && year <= to;
  };
  return (
    entries.find(isOfYear) ?? entries.find((entry) => entry.report_years === "all") ?? entries[0]
  );
}

/** From which report year to which the form prints it; they are written 2021- or 2019-2020. */
function yearsOf({report_years}: Indicator): [number, number] {
  const [from, to] = report_years.split("-").map(Number);
  return [from!, to || Infinity];
}

function labelOf(entry: Indicator, year: number): Words {
  const [head = "", ...rest] = entry.label_zh.split(" / ").map((part) => wordingOf(part, year));
  const bare = head.replace(/^[一二三四五六七八九]、/, "");
  const zh = entry.section === "text" ? bare.split("…")[0]! : [bare, ...rest].join("·");
  return {zh, en: entry.label_en};
}

function wordingOf(part: string, year: number): string {
  const wordings = [...part.matchAll(/(\d{4}): ([^;]+)/g)].map(([, from, words]) => ({
    from: Number(from),
    words: words!
  }));
  const fitting = wordings.filter(({from}) => from <= year).sort((a, b) => b.from - a.from);
  return (fitting[0] ?? wordings.at(-1))?.words ?? part;
}

/** The same answer for the same question, worked out once. */
function remember<T>(answer: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, answer(key));
    return known.get(key)!;
  };
}
