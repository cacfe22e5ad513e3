import type {Indicator} from "#data/schema/indicator.ts";
import type {Origin} from "#data/schema/observation.ts";
import type {Lang} from "#dashboard/words.ts";

/** What the dictionary says of a figure: one id may stand in a table, in prose and in the appendix. */
export type Dictionary = (figure: {indicator: string; origin: Origin}) => Indicator;

/** Finds indicators by id, and by where the figure stands. */
export function dictionaryOf(indicators: readonly Indicator[]): Dictionary {
  const voice = ({section}: Indicator): Origin =>
    section === "text" ? "narrative" : section === "statistics" ? "statistics" : "table";
  const byId = new Map<string, Indicator>();
  for (const entry of indicators) {
    byId.set(`${entry.indicator} ${voice(entry)}`, entry);
    if (!byId.has(entry.indicator)) byId.set(entry.indicator, entry);
  }
  return ({indicator, origin}) => {
    const entry = byId.get(`${indicator} ${origin}`) ?? byId.get(indicator);
    if (!entry) throw new Error(`unknown indicator: ${indicator}`);
    return entry;
  };
}

/** 行政许可 / 2021: 本年处理决定数量; 2019: 处理决定数量 → 行政许可 处理决定数量; prose up to its number. */
export function labelOf({label_zh, label_en, section}: Indicator, lang: Lang): string {
  if (lang === "en") return label_en;
  const parts = label_zh.split(" / ").map((part) => part.replace(/^.*\d{4}: /, ""));
  const spoken = parts[0]!.split("…")[0]!;
  return section === "text" ? spoken : parts.join(" ").replace(/^[一二三四五六七八九]、/, "");
}
