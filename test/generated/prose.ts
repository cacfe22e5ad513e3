/** Sentences as reports write them, with what they say drawn before they are written. */
import type {Random} from "./random.ts";

export interface MadeFigure {
  indicator: string;
  category?: string;
  value: number;
  approximate: "about" | "at_least" | "at_most" | null;
}

/** A sentence, and the part of a report that it belongs to: 主动公开, 依申请公开, 收费, 复议诉讼, or none of them. */
export interface Said {
  part: "general" | "disclosure" | "request" | "fees" | "proceedings";
  text: string;
  figures: MadeFigure[];
}

/** What a sentence is written with. */
interface Pen {
  year: number;
  random: Random;
  /** A count as it is printed, and as it is. */
  count(indicator: string, least?: number): {printed: string; figure: MadeFigure};
}

type Write = (pen: Pen) => Omit<Said, "part">;

/** A sentence that says one figure. */
const one =
  (indicator: string, write: (printed: string, year: number) => string): Write =>
  ({count, year}) => {
    const {printed, figure} = count(indicator);
    return {text: write(printed, year), figures: [figure]};
  };

/** A sentence that says none: another year, another body, a plan, an address, a rule. */
const nothing =
  (write: (pen: Pen) => string): Write =>
  (pen) => ({text: write(pen), figures: []});

const categories = ["政策解读", "通知公告", "人事信息", "财政预决算", "规划计划"];

/** A total and its parts by subject. */
const parted: Write = ({random, year}) => {
  const parts = categories.slice(0, random.int(2, 5)).map((category) => ({
    category,
    value: random.int(1, 900)
  }));
  const total = parts.reduce((sum, {value}) => sum + value, 0);
  const listed = parts.map(({category, value}) => `${category}${value}条`).join(",");
  const figure = {indicator: "disclosure.items", approximate: null};
  return {
    text: `${year}年,我局共主动公开政府信息${total}条。其中,${listed}。`,
    figures: [{...figure, value: total}, ...parts.map((part) => ({...figure, ...part}))]
  };
};

const staff: Write = ({random}) => {
  const [full, partly] = [random.int(1, 40), random.int(1, 90)];
  const figure = (indicator: string, value: number) => ({indicator, value, approximate: null});
  return {
    text: `从事政府信息公开工作人员${full + partly}人,其中专职人员${full}人,兼职人员${partly}人。`,
    figures: [
      figure("capacity.staff", full + partly),
      figure("capacity.staff_full_time", full),
      figure("capacity.staff_part_time", partly)
    ]
  };
};

const visitors: Write = ({random}) => {
  const tenths = random.int(11, 900);
  return {
    text: `全年接待办事群众约${tenths / 10}万人次。`,
    figures: [{indicator: "service.visitors", value: tenths * 1000, approximate: "about"}]
  };
};

const training: Write = ({count}) => {
  const [courses, people] = [count("training.courses"), count("training.attendees")];
  return {
    text: `举办政府信息公开培训班${courses.printed}期,培训${people.printed}人次。`,
    figures: [courses.figure, people.figure]
  };
};

const market: Write = ({count, random}) => {
  const {printed, figure} = count("market_entity.new", 1000);
  return {
    text: `新增市场主体${printed}户,同比增长${random.int(1, 99)}.${random.int(1, 9)}%。`,
    figures: [figure]
  };
};

const none =
  (indicator: string, text: string): Write =>
  () => ({text, figures: [{indicator, value: 0, approximate: null}]});

/** Each group says a figure once: the writer takes one of its ways. */
const groups: {part: Said["part"]; ways: Write[]}[] = [
  {
    part: "disclosure",
    ways: [
      one("disclosure.items", (n, year) => `${year}年,主动公开政府信息${n}条。`),
      one("disclosure.items", (n) => `全年共主动公开政府信息${n}条。`),
      one("disclosure.items", (n) => `截至年底,我局累计主动公开政府信息${n}条。`),
      parted
    ]
  },
  {
    part: "request",
    ways: [
      one("request.received", (n, year) => `${year}年,共收到政府信息公开申请${n}件。`),
      one("request.received", (n) => `本年度我局共受理政府信息公开申请${n}件。`),
      none("request.received", "本年度未收到政府信息公开申请。")
    ]
  },
  {part: "general", ways: [visitors]},
  {part: "general", ways: [training]},
  {part: "general", ways: [staff]},
  {part: "general", ways: [market]},
  {
    part: "general",
    ways: [one("training.meetings", (n) => `召开政府信息公开工作会议${n}次。`)]
  },
  {
    part: "general",
    ways: [one("capacity.reading_points", (n) => `设置政府信息公开查阅点${n}个。`)]
  },
  {
    part: "disclosure",
    ways: [one("response.press_conferences", (n) => `全年举行新闻发布会${n}次。`)]
  },
  {
    part: "disclosure",
    ways: [one("normative_document.issued", (n, year) => `${year}年制发规范性文件${n}件。`)]
  },
  {
    part: "fees",
    ways: [
      none("request.fees_charged", "本年度依申请公开未收取任何费用。"),
      nothing(() => "我局依法减免有关费用。")
    ]
  },
  {
    part: "proceedings",
    ways: [
      one("review.total", (n) => `全年因政府信息公开申请行政复议${n}件。`),
      none("review.total", "本年度没有发生因政府信息公开引起的行政复议。")
    ]
  },
  {
    part: "general",
    ways: [
      nothing(({year, random}) => `${year - 1}年,主动公开政府信息${random.int(3, 900)}条。`),
      nothing(({random}) => `下一步,计划公开政府信息${random.int(3, 900)}条。`),
      nothing(({random}) => `全省各级行政机关共公开政府信息${random.int(1000, 90_000)}条。`),
      nothing(() => "地址:青禾县东大街123号,电话:0533-1234567,邮编:255000。"),
      nothing(() => "本报告依据《条例》和国办发〔2014〕32号文件的要求编制。")
    ]
  }
];

/** What is said in a report, each figure once, in the order in which reports say it. */
export function makeProse(year: number, largest: number, random: Random): Said[] {
  const count: Pen["count"] = (indicator, least = 2) => {
    const value = random.int(least, Math.max(largest, least * 10, 30));
    const printed = random.next() < 0.3 ? value.toLocaleString("en-US") : String(value);
    return {printed, figure: {indicator, value, approximate: null}};
  };
  return groups
    .filter(() => random.next() < 0.6)
    .map(({part, ways}) => ({part, ...random.pick(ways)({year, random, count})}));
}
