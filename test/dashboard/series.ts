/** Series as they would be printed: "0" is a nought, "" a blank, "?" cannot be told, null is not there. */
import {parseHTML} from "linkedom";
import type {Indicator} from "#data/schema/indicator.ts";
import type {Template} from "#data/schema/report.ts";
import type {ChartOptions} from "#dashboard/charts/parts/frame.ts";
import type {Figure, FindingRow, Point, Series} from "#dashboard/model.ts";

const {document} = parseHTML("<!doctype html><html></html>") as unknown as {
  document: Document;
};

export const options: ChartOptions = {
  document,
  lang: "en",
  width: 720,
  href: ({report, place}) => `${report}.html#${place}`
};

const indicator: Indicator = {
  indicator: "permit.decisions",
  section: "2",
  report_years: "2019-",
  unit: "decisions",
  label_zh: "行政许可 / 本年处理决定数量",
  label_en: "permits: decisions",
  note: ""
};

export function figureOf(year: number, raw: string, more: Partial<Figure> = {}): Figure {
  const value = /^\d+$/.test(raw) ? Number(raw) : null;
  return {
    ...{id: `body/${year}/permit.decisions`, report: `body/${year}`, body: "body", year},
    ...{indicator: "permit.decisions", applicant: null, category: null, origin: "table"},
    ...{value, state: raw === "" ? "blank" : value === null ? "slash" : "number"},
    ...{approximate: null, unit: "decisions", unit_assumed: false, raw, place: `p${year}`},
    ...more
  } as Figure;
}

export interface Printed {
  raw: string | null;
  template?: Template;
  breaks?: Point["breaks"];
  leap?: number;
  approximate?: Figure["approximate"];
  severity?: FindingRow["severity"];
}

/** A series from its first year on. */
export function seriesOf(
  first: number,
  printed: readonly Printed[],
  origin: Series["origin"] = "table"
): Series {
  const points = printed.map(({raw, template, breaks, leap, approximate, severity}, i): Point => {
    const year = first + i;
    const told = raw !== null && raw !== "?";
    const figure = told ? figureOf(year, raw, {approximate: approximate ?? null}) : null;
    return {
      ...{
        year,
        template: template ?? "standard-2021",
        figure,
        breaks: breaks ?? null,
        leap: leap ?? null
      },
      state: figure ? figure.state : raw === "?" ? "cannot_tell" : "absent",
      findings: severity ? [findingOf(year, severity)] : []
    };
  });
  return {indicator, origin, points};
}

export function findingOf(year: number, severity: FindingRow["severity"]): FindingRow {
  return {
    ...{finding: `rule/body/${year}/x`, check: "rule", severity, doubt: "report"},
    ...{body_zh: "机关", body_en: "body"},
    ...{
      report: `body/${year}`,
      body: "body",
      year,
      relation: "=",
      left: 0,
      right: 2,
      difference: -2
    },
    ...{figures: [], places: [], root: null, message_zh: "不符", message_en: "It fails."},
    ...{doubt_zh: "", doubt_en: "", cause_zh: null, cause_en: null},
    ...{verdict: null, verdict_said: null, verdict_reason: null, verdict_by: null, verdict_on: null}
  };
}

/** A chart as a reader's program sees it. */
export function drawn(svg: string): Element {
  return parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector(
    "svg"
  ) as unknown as Element;
}

export const texts = (svg: string): string[] =>
  [...drawn(svg).querySelectorAll("g[role=img] text")].map((text) => text.textContent ?? "");

export const altOf = (svg: string): string =>
  drawn(svg).querySelector("g[role=img]")!.getAttribute("aria-label")!;

export const linksOf = (svg: string): {href: string; label: string}[] =>
  [...drawn(svg).querySelectorAll("a")].map((a) => ({
    href: a.getAttribute("href")!,
    label: a.getAttribute("aria-label")!
  }));

/** The lines that join figures: how many figures each goes through. */
export const runs = (svg: string): number[] =>
  [...drawn(svg).querySelectorAll("path[d]")]
    .map((path) => path.getAttribute("d")!)
    .filter((d) => /^M[^Z]*L/.test(d) && !/[ZA]/i.test(d))
    .map((d) => d.split("L").length);
