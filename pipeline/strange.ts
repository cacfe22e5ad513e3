import type {Note} from "#data/schema/note.ts";
import {groupBy} from "#data/schema/group.ts";
import {rowOf, type TableName, type TableView} from "./view.ts";

/**
 * What stands in a table and belongs to no row or column of a form, if it may count anything: 4.撤回申请 with its 1. A
 * row whose numbers are all seen to be nothing counts nothing.
 */
export function strangeIn(tables: TableView[], table: TableName): Note[] {
  const strange = tables
    .filter(({name}) => name === table || name === null)
    .flatMap(({notes}) => notes.filter(({code}) => code === "row-unknown"));
  return strange.length === 0
    ? strange
    : [...groupBy(strange, ({place}) => rowOf(place)).values()].filter(mayCount).flat();
}

const numeric = /^[\d０-９.．,，\s]+$/;

function mayCount(row: Note[]): boolean {
  const numbers = row.filter(({raw}) => numeric.test(raw));
  return numbers.length === 0 || numbers.some(({raw}) => /[1-9１-９]/.test(raw));
}
