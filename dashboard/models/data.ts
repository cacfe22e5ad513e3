import {sheets} from "#dashboard/sheets.ts";

export interface DataModel {
  /** The charts whose rows can be taken along, of every body. */
  sheets: string[];
}

export const dataModel = async (): Promise<DataModel> => ({sheets: Object.keys(sheets)});
