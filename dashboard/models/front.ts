import type {BodyModel} from "#dashboard/model.ts";
import {bodyModel, type Reader} from "#dashboard/read.ts";

/** The body whose charts the front shows, and a document to draw them in. */
export interface FrontModel {
  model: BodyModel;
  document: Document;
}

/** The body with the most reports. */
export async function frontModel(reader: Reader): Promise<FrontModel> {
  const {bodies, reports} = reader.site;
  const count = (id: string) => reports.filter(({body}) => body === id).length;
  const [first] = [...bodies].sort((a, b) => count(b.body) - count(a.body));
  if (!first) throw new Error("the release has no report to show");
  return {model: await bodyModel(reader, first.body), document: reader.document};
}
