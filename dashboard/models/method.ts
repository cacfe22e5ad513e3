import type {DocumentFormat, DocumentRow} from "#data/schema/document.ts";
import type {Reader} from "#dashboard/read.ts";

/** A document that no figure is from, and how many of them there are. */
export type LeftOut = Pick<DocumentRow, "title" | "path" | "reason" | "reason_zh"> & {
  total: number;
};

/** What reports of a format were read from, and of how many it is known whence and when. */
export interface SourceCount {
  format: DocumentFormat;
  reports: number;
  addressed: number;
  dated: number;
}

export interface MethodModel {
  leftOut: LeftOut[];
  sources: SourceCount[];
}

/** So many documents that were left out are named. */
const limit = 20;

export const methodModel = async ({query}: Reader): Promise<MethodModel> => ({
  leftOut: await query<LeftOut>("left-out", {limit}),
  sources: await query<SourceCount>("sources")
});
