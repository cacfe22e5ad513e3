import type {Template as TemplateId} from "#data/schema/report.ts";
import {headerWords, rowsOf} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import type {Line} from "#parsers/lines.ts";
import type {Appendix} from "./appendix.ts";
import {candidateLines, headingsAmong, type Heading} from "#parsers/outline.ts";
import type {Dictionary, Template} from "#parsers/template.ts";

/** The era that a report is of, and its sections under that era's titles. */
export interface Era {
  id: TemplateId;
  template: Template;
  headings: Heading[];
}

export type Templates = Map<string, Template>;

/** What is read of a document before its era is known. */
export interface Page {
  lines: Line[];
  tokens: Token[];
  appendix: Appendix | null;
  year: number | null;
}

/** How many labels the year on the cover is worth: it decides between forms whose words fit alike, and nothing more. */
const yearWeight = 3;

/** The era whose words a document has most of: titles of its sections, and labels of its tables. */
export function findEra(page: Page, templates: Templates): Era {
  const printed = new Set<string>();
  for (const {kind, label} of page.tokens) if (kind === "text") printed.add(label.core);
  const mayHead = candidateLines(page.lines);
  const there = [...templates].filter(([, template]) => isThere(template, page));
  const eras = there.map(([id, template]) => {
    const headings = headingsAmong(mayHead, template.sections);
    const fits = isOf(template, page.year) ? yearWeight : 0;
    const score = headings.length + countLabels(template, printed) + fits;
    return {id: id as TemplateId, template, headings, score};
  });
  const [best] = eras.sort((a, b) => b.score - a.score || b.template.from - a.template.from);
  if (!best) throw new Error("no template to read with: parsers/templates is empty");
  return best;
}

/** An era that has an appendix is there with it, and else not; with a few rows of it, in its years. */
const isThere = (template: Template, {appendix, year}: Page): boolean =>
  !template.appendix ||
  (appendix !== null &&
    appendix.isWhole &&
    appendix.form === template.appendix &&
    (!appendix.isShort || year === null || isOf(template, year)));

function isOf({from, to}: Template, year: number | null): boolean {
  return year !== null && year >= from && (to === null || year <= to);
}

/** The names that answers to requests go by in a year, whatever form its report has; in the era's, where no year is known. */
export function dictionaryOf(era: Era, year: number | null, templates: Templates): Dictionary {
  const issued = [...templates.values()].find((template) => isOf(template, year));
  return (issued ?? era.template).dictionary;
}

function countLabels(template: Template, printed: Set<string>): number {
  return labelsOf(template).filter((core) => printed.has(core)).length;
}

const labels = new WeakMap<Template, string[]>();

/** Every label of a template's forms, once. */
function labelsOf(template: Template): string[] {
  const known = labels.get(template);
  if (known) return known;
  const {forms, appendix} = template;
  const all = [...forms, ...(appendix ? [appendix] : [])].flatMap((form) => [
    ...rowsOf(form).filter(({departs}) => !departs),
    ...headerWords(form)
  ]);
  const made = [...new Set(all.map(({cores}) => cores[0]!))];
  labels.set(template, made);
  return made;
}
