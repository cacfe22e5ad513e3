import type {Observation} from "#data/schema/observation.ts";
import {groupBy} from "#data/schema/group.ts";
import {columnsOf, isBare} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import {observe, type CellContext} from "#parsers/table/observe.ts";
import {isVisible, valuesOf} from "#parsers/table/row.ts";
import type {FormReading} from "#parsers/form.ts";
import type {Form} from "#parsers/template.ts";

/**
 * Section four without its header: under its own heading one row of fifteen figures, and no word but sentences. Where no
 * row is seen, a figure a line, it is that row only if its sums hold. null where it may be anything else.
 */
export function readHeaderless(
  forms: Form[],
  tokens: Token[],
  context: CellContext
): Pick<FormReading, "observations" | "notes" | "taken" | "left"> | null {
  const form = forms.find(isBare);
  const columns = form && columnsOf(form);
  const cells = columns && rowAlone(tokens, columns.length);
  if (!cells) return null;
  const observations = cells.map((cell, at) =>
    observe(cell, form.key("", columns[at]!.id!), {context, unit: () => null, power: () => 0})
  );
  const isSeen = isVisible(cells) ? observations.every(isRead) : sumsHold(observations);
  return isSeen ? {observations, notes: [], taken: new Set(tokens), left: []} : null;
}

/** All figures of a section, as many as its form has columns: in one row, or each on a line, with no blank among them. */
function rowAlone(tokens: Token[], columns: number): Token[] | null {
  const cells = tokens.filter(({kind}) => kind !== "text");
  const values = valuesOf(cells);
  const [first, last] = [cells.indexOf(values[0]!), cells.indexOf(values.at(-1)!)];
  const isOneRow = new Set(values.map(({row}) => row)).size === 1;
  const isAlone = tokens.every(({kind, text}) => kind !== "text" || isSentence(text));
  return isOneRow && isAlone && values.length === columns && last - first + 1 === columns
    ? values
    : null;
}

const isSentence = (text: string) =>
  /[。：:]$/.test(text) && !/^(?:上一?年|去年|前年|往年|历年|20\d\d)/.test(text);

const isRead = ({state}: Observation) => state !== "unreadable";

/** Each 总计 is the sum of the results before it. */
const sumsHold = (observations: Observation[]): boolean =>
  [...groupBy(observations, ({indicator}) => indicator.replace(/\.[^.]+$/, "")).values()].every(
    (group) => {
      const [total, ...parts] = group.map(({value}) => value).reverse();
      return (
        total !== null &&
        !parts.includes(null) &&
        parts.reduce<number>((sum, part) => sum + part!, 0) === total
      );
    }
  );
