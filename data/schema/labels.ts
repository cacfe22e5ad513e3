import type {Unit} from "./indicator.ts";
import type {State} from "./observation.ts";

interface Label {
  zh: string;
  en: string;
}

/** What each state of a figure means: the labels of missing values. */
export const stateLabels: Record<State, Label> = {
  number: {zh: "有数字（印出的 0 也是数字）", en: "a number is printed; a printed 0 is one"},
  none: {zh: "印作“无”", en: "无 (none) is printed, and no number"},
  blank: {zh: "空白", en: "the cell is blank, which is not a zero"},
  slash: {zh: "印作 / 或 -", en: "a slash or dash is printed"},
  not_applicable: {zh: "印作“不适用”", en: "不适用 (not applicable) is printed"},
  unreadable: {zh: "无法辨认", en: "something is printed that cannot be read as a number"}
};

/** What each unit counts. */
export const unitLabels: Record<Unit, Label> = {
  documents: {zh: "件（文件）", en: "documents"},
  decisions: {zh: "件（处理决定）", en: "decisions"},
  CNY: {zh: "元", en: "yuan"},
  items: {zh: "条", en: "items"},
  projects: {zh: "项", en: "projects"},
  requests: {zh: "件（申请）", en: "requests"},
  cases: {zh: "件（办件、案件）", en: "cases"},
  ratio: {zh: "比率（1 为 100%）", en: "a ratio; 1 is 100 %"},
  visits: {zh: "人次", en: "visits"},
  entities: {zh: "户、家", en: "market entities"},
  topics: {zh: "个（议题）", en: "topics"},
  events: {zh: "次", en: "events"},
  articles: {zh: "篇", en: "articles"},
  units: {zh: "个（机构）", en: "offices"},
  points: {zh: "个（查阅点）", en: "reading points"},
  people: {zh: "人", en: "people"}
};
