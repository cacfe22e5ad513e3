import type {Applicant, Origin} from "#data/schema/observation.ts";
import type {MoneyUnit} from "./values/amount.ts";

/** Printed words and what they mean to us, nested as they are printed; an empty word is the head's own row. */
export interface Labels {
  [label: string]: string | Labels;
}

/** What a cell is a figure of. */
export interface Key {
  indicator: string;
  applicant?: Applicant;
}

/** One printed table: what the form says, in its own words and order. */
export interface Form {
  /** Title of the section that it stands in. */
  about: string;
  /** Words that stand over it: 第二十条第(一)项. */
  title?: string;
  /** Words of its header that head no column of figures: 信息内容. */
  furniture?: string[];
  /** An empty label is the one row of a table whose rows have none. */
  rows: Labels;
  columns: Labels;
  /** Other words that bodies print for a label: 合计 for 总计. */
  wordings?: Record<string, string[]>;
  /** What the figures are in observations, where they are not a table's. */
  origin?: Origin;
  /** Words of a column between labels and figures, and the unit of rows of money. */
  units?: {counts: string[]; money: MoneyUnit};
  /** Words of other headers under which its rows stand. */
  headers?: OtherHeaders;
  /** The same table in other layouts, read where it is whole in one of them and nothing of it in this. */
  otherwise?: Form[];
  /** The same table as several, each under a head of its own, read where all of them are there and whole. */
  apart?: Form[];
  /** Rows of another year's form that reports of this one still print, under the same label. */
  departures?: Labels;
  /** What the cell in this row and this column counts. */
  key(row: string, column: string): Key;
}

/** A form whose header bodies print in other words, and with other columns beside its one column of figures. */
export interface OtherHeaders {
  furniture: string[];
  /** Names of the column that is the report's own. */
  own: string[];
  /** Columns that may stand beside it, which are not the report's figures of the year. */
  besides: string[];
}

/** The titles of an era's sections, each with other words by which it is known. */
export type Titles = Record<string, string[]>;

/** Names of the dictionary for what became of requests: `request.reply.*`, or `request.outcome.*`. */
export type Dictionary = "until2018" | "from2019";

/** An era: the State Council's form for some report years. It declares, and holds no algorithm. */
export interface Template {
  basis: string;
  /** Report years it was issued for: evidence for which era a report is of, and no more. */
  from: number;
  to: number | null;
  /** Which names its prose goes by. */
  dictionary: Dictionary;
  sections: Titles;
  /** Who says which sections there must be: the form, or the opening of the report itself. */
  expected_by: "form" | "opening";
  forms: Form[];
  /** A table after the text or within it; a report is of this era where it is there, and else of another. */
  appendix?: Form;
}
