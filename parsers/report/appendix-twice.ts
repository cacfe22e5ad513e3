import {readForms, type FormReading} from "#parsers/form.ts";
import {headerWords, rowsOf} from "#parsers/table/axes.ts";
import type {Token} from "#parsers/table/cells.ts";
import {layOut} from "#parsers/table/layout.ts";
import type {CellContext} from "#parsers/table/observe.ts";
import {valuesOf} from "#parsers/table/row.ts";
import type {Form} from "#parsers/template.ts";
import type {Parted} from "./captions.ts";

/**
 * 表1 全系统 and 表2 本级: of several appendices the one under the one caption that names the report's body, if it and what
 * stands under the others' captions are tables of the form each; null where any figure is under neither.
 */
export function readOwnOfTwo(
  form: Form,
  {own, others, ownCaptions}: Parted,
  context: CellContext
): FormReading | null {
  const caption = ownCaptions.at(-1);
  if (caption === undefined) return null;
  const at = own.indexOf(caption);
  const mine = own.slice(at + 1);
  const isUnder = isRightUnder(form, mine) && !own.slice(0, at).some(isFigure);
  if (!isUnder || ![mine, others].every((each) => isTable(form, each))) return null;
  const read = readForms([form], mine, context);
  return {...read, left: [...read.left, ...others.filter(isFigure)]};
}

/** A name over a date and another title is a signature; between a caption and its header there may be a line of who filled it in. */
function isRightUnder(form: Form, tokens: Token[]): boolean {
  const known = [...headerWords(form), ...rowsOf(form)].flatMap(({cores}) => cores);
  const words = tokens.filter(({kind}) => kind === "text").slice(0, 2);
  return words.some(({label}) => known.includes(label.core));
}

const isFigure = ({kind, text}: Token): boolean => kind === "value" && /\d/.test(text);

/** Whether half of a form's rows stand there, each with something in its cell. */
function isTable(form: Form, tokens: Token[]): boolean {
  const filled = layOut([form], tokens).rows.filter(({cells}) => valuesOf(cells).length > 0);
  const rows = rowsOf(form).filter(({id}) => id !== null);
  return filled.length * 2 >= rows.length;
}
