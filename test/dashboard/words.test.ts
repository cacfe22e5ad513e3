import {readdirSync, readFileSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {DocumentFormat} from "#data/schema/document.ts";
import {noteCodes} from "#data/schema/note.ts";
import {State} from "#data/schema/observation.ts";
import {Template} from "#data/schema/report.ts";
import {Doubt, Severity} from "#data/schema/finding.ts";
import {published} from "#data/schema/tables.ts";
import {glossOf, say, words, type Word} from "#dashboard/words.ts";
import {tableWords} from "#dashboard/words/tables.ts";
import {printedForms} from "#dashboard/pages/printed-forms.ts";
import {projectPath} from "#pipeline/world.ts";

const holes = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!);

describe("every phrase", () => {
  test("is there in both languages, with the same holes", () => {
    for (const [word, {zh, en}] of Object.entries(words)) {
      expect(zh.trim(), word).not.toBe("");
      expect(en.trim(), word).not.toBe("");
      expect(new Set(holes(zh)), word).toEqual(new Set(holes(en)));
    }
  });

  test("none is Chinese in English, but for words of the law and of the forms", () => {
    const law = /国办(公开办函|发)〔\d{4}〕\d+号|公开 gongkai|gongkai \(公开\)|[约余超突破近无]/g;
    const left = Object.entries(words).filter(([, {en}]) =>
      /\p{Script=Han}/u.test(en.replace(law, ""))
    );
    expect(left).toEqual([]);
  });

  test.each([
    ["state", State.options],
    ["form", Template.options],
    ["severity", Severity.options],
    ["doubt", Doubt.options],
    ["settle", Doubt.options],
    ["file", DocumentFormat.options],
    ["note", Object.keys(noteCodes)]
  ])("whatever %s a release has can be said", (stem, options) => {
    for (const option of options) expect(words).toHaveProperty([`${stem}.${option}`]);
  });

  test("each is shown somewhere", () => {
    const folder = projectPath("dashboard");
    const code = readdirSync(folder, {recursive: true, encoding: "utf8"})
      .filter((file) => file.endsWith(".ts") && !file.includes("words") && !file.startsWith("dist"))
      .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
      .join("\n");
    const stems = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map(([, stem]) => stem!);
    const tails = [...code.matchAll(/word\("(\w+)"\)|\}\.(\w+)` as Word/g)].map(
      ([, a, b]) => a ?? b!
    );
    const isShown = (word: string) =>
      code.includes(`"${word}"`) ||
      stems.some((stem) => word.startsWith(`${stem}.`)) ||
      tails.includes(word.split(".")[1]!);
    expect(Object.keys(words).filter((word) => !isShown(word))).toEqual([]);
  });
});

test("every table of the release is told of, in English as it tells of itself", () => {
  const told = Object.entries(tableWords).map(([name, {en}]) => [name, en]);
  expect(told).toEqual(Object.entries(published).map(([name, {about}]) => [name, about]));
  for (const [name, {zh}] of Object.entries(tableWords))
    expect(zh, name).toMatch(/^[\p{Script=Han}，、：]+$/u);
});

describe("say", () => {
  test("fills its holes, and knows one from many", () => {
    expect(say("en", "front.causes", {n: 1})).toBe("1 thing that doesn’t add up");
    expect(say("en", "front.causes", {n: 2})).toBe("2 things that don’t add up");
    expect(say("zh", "front.causes", {n: 2})).toBe("2 处对不上");
  });

  test("from a year to the same year is that year, from a day to the same day that day", () => {
    const span = (first: number, last: number) => say("en", "body.lead", {n: 1, first, last});
    expect(span(2021, 2021)).toBe("1 report on 2021.");
    expect(span(2021, 2022)).toBe("1 report on 2021–2022.");
    const days = (from: string, to: string) => say("zh", "source.published", {from, to});
    expect(days("2022-01-10", "2022-01-10")).toBe("（2022-01-10 发布）");
    expect(days("2022-01-10", "2022-01-11")).toBe("（2022-01-10 至 2022-01-11 发布）");
  });

  test("a hole that nothing was given for stays to be seen", () => {
    expect(say("zh", "report.title")).toContain("{year}");
  });
});

describe("the printed forms", () => {
  const templates = ["standard-2019", "standard-2021"] as const;

  test.each(templates)("%s: each of its words has its meaning", (template) => {
    const labels = printedForms(template, () => false).flatMap(({title, columns, rows}) => [
      ...(title ? [title] : []),
      ...columns.flatMap(({group, labels}) => (group ? [group, ...labels] : labels)),
      ...rows.flatMap(({stub}) => stub)
    ]);
    expect(labels.filter((label) => !glossOf(label))).toEqual([]);
  });

  test.each(templates)("%s has every cell that the dictionary gives to its years", (template) => {
    const year = Number(template.slice(-4));
    const lines = readFileSync(projectPath("data/indicators.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    const wanted = lines
      .map((line) => line.split(","))
      .filter(([, section, years]) => /^[234]$/.test(section!) && covers(years!, year))
      .map(([indicator]) => indicator!);
    const cells = printedForms(template, () => false).flatMap(({rows}) =>
      rows.flatMap(({indicators}) => indicators)
    );
    expect(wanted.length).toBeGreaterThan(40);
    expect([...cells].sort()).toEqual([...new Set(wanted)].sort());
  });

  function covers(years: string, year: number): boolean {
    const [from, to] = years.split("-");
    return Number(from) <= year && (!to || year <= Number(to));
  }

  test("a report that keeps the one row of (六) is shown with that row", () => {
    const rows = (has: boolean) =>
      printedForms("standard-2021", () => has).flatMap(({rows}) =>
        rows.flatMap(({indicators}) => indicators)
      );
    expect(rows(true)).toContain("request.outcome.other");
    expect(rows(false)).not.toContain("request.outcome.other");
  });

  test("prose has no table", () => {
    const narrative: Word = "form.narrative";
    expect(say("en", narrative)).toBe("prose");
    expect(printedForms("narrative", () => true)).toEqual([]);
  });
});
