import type {Note} from "#data/schema/note.ts";
import {number, present, type Words} from "#pipeline/comparison.ts";
import {sayCells, tableWords, type Check} from "#pipeline/view.ts";

const codes = new Set<Note["code"]>([
  ...(["cells-missing", "row-missing", "column-missing"] as const),
  ...(["table-missing", "table-unassigned"] as const)
]);

export default {
  scope: "report",
  severity: "warning",
  title: {zh: "表格缺格", en: "Cells of the form are missing"},
  page: {
    compares: {
      zh: "报告中表格的格数与规定格式的格数。",
      en: "The cells of a report's table with those of the prescribed form."
    },
    why: {
      zh: "一行中数的个数少于栏数时，无法确定哪个数属于哪一栏。本项目从不猜测：这样的行一个数也不录入，并在此说明。",
      en: "Where a row has fewer numbers than columns, nobody can say which belongs where. We never guess: no number of such a row is taken, and this says so."
    },
    basis: {
      zh: "国办公开办函〔2021〕30号、〔2019〕60号所附格式：第三部分每行七格，第四部分十五格。",
      en: "The forms of 国办公开办函〔2021〕30号 and 〔2019〕60号: seven cells in each row of section 3, fifteen in section 4."
    },
    spares: {
      zh: "空着的格不算缺格。缺格也可能是网页转存时丢失的，未必是报告本身的问题；也不说明机关隐瞒了数据。",
      en: "A blank cell is there. Cells may also have been lost when the page was stored, so it need not be the report's fault; nor does it say that anything was withheld."
    }
  },
  *compare({tables, strange}) {
    for (const {name, notes} of tables) {
      const missing = notes.filter(({code}) => codes.has(code));
      if (name === null && missing.length === 0) continue;
      const [found, wanted] = countCells(missing);
      const table = name ? tableWords[name] : {zh: "规定的表格", en: "a table of the form"};
      yield present(number(found), number(wanted), () => ({
        subject: name === "appendix" ? name : `section-${name ?? "unknown"}`,
        ...say(table, missing),
        places: missing.map(({place}) => place),
        ...(name !== null && strange(name).length > 0 && unread)
      }));
    }
  }
} satisfies Check;

function say(table: Words, missing: Note[]): Words {
  const several = missing.find(({code}) => code === "table-unassigned");
  if (several)
    return {
      zh: `看不出哪一张是本报告的${table.zh}：表题是“${several.raw}”；各数未录入`,
      en: `It cannot be told which is ${table.en} of this report: captions say “${several.raw}”; no figure was taken`
    };
  const {zh, en} = sayAll(missing);
  return missing.every(({code}) => code === "column-missing")
    ? {
        zh: `${table.zh}的栏与格式对不上：${zh}；其余各栏按栏头录入`,
        en: `Columns of ${table.en} do not match the form: ${en}; the others were read by their headers`
      }
    : {
        zh: `${table.zh}的行或格与格式对不上：${zh}；不能确定各数所属，这样的行未录入`,
        en: `Rows or cells of ${table.en} do not match the form: ${en}; what cannot be assigned was not taken`
      };
}

/** 应有7格，一格也没有认出（22行）: what is alike is said once. */
function sayAll(missing: Note[]): Words {
  const times = new Map<string, {words: Words; rows: number}>();
  for (const words of missing.map(sayMissing))
    times.set(words.zh, {words, rows: (times.get(words.zh)?.rows ?? 0) + 1});
  const all = [...times.values()].map(({words: {zh, en}, rows}) => ({
    zh: rows > 1 ? `${zh}（${rows}行）` : zh,
    en: rows > 1 ? `${en} (${rows} rows)` : en
  }));
  return {zh: all.map(({zh}) => zh).join("、"), en: all.map(({en}) => en).join(", ")};
}

/** What is said to be missing may stand there, under another name or another header. */
const unread = {
  doubt: "reading",
  because: {
    zh: "表中另有未能识读的行或栏，所缺的可能就在其中，请先对照原文",
    en: "The table has a row or column that was not read, and what is missing may be there; hold it against the source first"
  }
} as const;

const ofCells = /^(\d+) of (\d+)/;

/** How many there are, of how many: 12 of 15, or of a row or table none of one. */
function countCells(notes: Note[]): [number, number] {
  const counts = notes.map(({raw}) => ofCells.exec(raw)?.slice(1).map(Number) ?? [0, 1]);
  const total = (i: number) => counts.reduce((all, count) => all + count[i]!, 0);
  return [total(0), total(1)];
}

/** How many cells of a row could be made out, or the row or table that is not there. */
function sayMissing({code, raw}: Note): Words {
  const cells = ofCells.exec(raw);
  if (cells) return sayCells(Number(cells[1]), Number(cells[2]));
  if (code === "table-missing")
    return {zh: `没有认出“${raw}”的表格`, en: `no table of “${raw}” was made out`};
  return code === "column-missing"
    ? {zh: `没有“${raw}”栏`, en: `no column “${raw}”`}
    : {zh: `没有“${raw}”`, en: `no row “${raw}”`};
}
