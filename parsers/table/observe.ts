import type {Unit} from "#data/schema/indicator.ts";
import type {Observation, Origin} from "#data/schema/observation.ts";
import type {Column, Row} from "./axes.ts";
import type {Token} from "./cells.ts";
import type {FoundHeader} from "./layout.ts";
import {fold, placeOf, rawOf} from "#parsers/lines.ts";
import type {Key} from "#parsers/template.ts";
import {parseAmount, type MoneyUnit} from "#parsers/values/amount.ts";
import type {LineUnits} from "./units.ts";
import {parseChange, parseCount} from "#parsers/values/count.ts";

/** What an observation needs to know besides its cell. */
export interface CellContext {
  /** sha256 of the file. */
  document: string;
  /** `<body>/<year>`, with which ids of observations begin. */
  report: string;
  /** The report's year, where it is known. */
  year: number | null;
  units: Map<string, Unit>;
}

/** A column's unit of money, and whether the header prints it, or only the form does. */
export interface ColumnUnit {
  unit: MoneyUnit;
  printed: boolean;
}

/** Whether a row that has one column of figures has one of money. */
export function isMoney({form, id}: Row, {units}: CellContext): boolean {
  return form.units !== undefined && units.get(form.key(id!, "").indicator) === "CNY";
}

/** What an observation needs to know of its row and column. */
interface Around {
  context: CellContext;
  /** Asked only of money. */
  unit: () => ColumnUnit | null;
  /** The power of ten of the unit of counts; null where it is not certain. Asked only of counts. */
  power: () => number | null;
  origin?: Origin;
}

/** One cell as an observation: what is printed, as it is printed. */
export function observe(
  cell: Token,
  {indicator, applicant = undefined}: Key,
  {context: {document, report, units}, unit, power, origin = "table"}: Around
): Observation {
  const measure = units.get(indicator);
  if (!measure) throw new Error(`unknown indicator: ${indicator}`);
  const amount = measure === "CNY" ? readAmount(cell, unit()) : null;
  const {value, state} = amount ?? readCount(cell, indicator, power());
  return {
    id: `${report}/${indicator}${applicant ? `@${applicant}` : ""}`,
    indicator,
    applicant: applicant ?? null,
    category: null,
    origin,
    value,
    state,
    approximate: null,
    unit: measure,
    unit_assumed: amount?.unit_assumed ?? false,
    raw: rawOf(cell),
    place: placeOf(document, cell)
  };
}

/** Only a column of changes may say 增1 and 减2. */
const readCount = ({text}: Token, indicator: string, power: number | null) =>
  indicator.endsWith("_change") ? parseChange(text, power) : parseCount(text, power);

/** An amount in a column whose header lacks its unit is in the form's unit, which is then assumed. */
function readAmount({text}: Token, column: ColumnUnit | null) {
  const bare = parseAmount(text, column?.printed ? column.unit : null);
  if (!bare.unit_assumed || !column) return bare;
  return {...parseAmount(text, column.unit), unit_assumed: true};
}

/** What stands over a column of money: the first label of its row, and a line 单位:万元 above the table. */
interface Above {
  row: Token;
  line: LineUnits | null;
}

/** 单位:万元 of a column, as its header prints it, or a line above; else as the form does; null where none gives one. */
export function unitOf(
  column: Column,
  headers: FoundHeader[],
  {row, line}: Above
): ColumnUnit | null {
  const above = headers.findLast(
    ({column: {cores}, words: [word]}) => word!.index <= row.index && cores[0] === column.cores[0]
  );
  const printed = moneyUnit((above?.words ?? []).map(rawOf).join("")) ?? line?.money ?? null;
  const declared = moneyUnit(column.label);
  const unit = printed ?? declared;
  return unit && {unit, printed: printed !== null};
}

function moneyUnit(label: string): MoneyUnit | null {
  const unit = /(?:单位:?|\()(万元|千元|百元|亿元|元)/.exec(fold(label).replace(/\s/g, ""))?.[1];
  return (unit as MoneyUnit | undefined) ?? null;
}
