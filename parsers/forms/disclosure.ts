import type {Form, Labels} from "#parsers/template.ts";

/** A table of section two: one item of article 20 of the Regulation of 2019 (国务院令第711号). */
export function disclosure(item: string, rows: Labels, columns: Labels): Form {
  return {
    about: "主动公开政府信息情况",
    title: `第二十条第(${item})项`,
    furniture: ["信息内容"],
    rows,
    columns,
    key: (row, column) => ({indicator: `${row}.${column}`})
  };
}
