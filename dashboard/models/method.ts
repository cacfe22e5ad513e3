import type {DocumentRow} from "#data/schema/document.ts";
import type {Reader} from "#dashboard/read.ts";

/** A document that no figure is from, and how many of them there are. */
export type LeftOut = Pick<DocumentRow, "title" | "path" | "reason" | "reason_zh"> & {
  total: number;
};

export interface MethodModel {
  leftOut: LeftOut[];
}

/** So many documents that were left out are named. */
const limit = 20;

export const methodModel = async ({query}: Reader): Promise<MethodModel> => ({
  leftOut: await query<LeftOut>("left-out", {limit})
});
