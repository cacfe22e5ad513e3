import type {BodyModel} from "#dashboard/model.ts";
import {bodyModel} from "#dashboard/models/body.ts";
import {findingModels} from "#dashboard/models/findings.ts";
import {gravestModel, type GravestModel} from "#dashboard/models/gravest.ts";
import type {Reader} from "#dashboard/read.ts";

export interface FrontModel {
  /** The one body that there is, whose charts the front shows. */
  only: BodyModel | null;
  /** What charts are drawn in. */
  document: Document;
  gravest: GravestModel;
}

/** How many causes the front tells before it sends its reader on. */
const telling = 6;

export async function frontModel(reader: Reader): Promise<FrontModel> {
  const {bodies} = reader.site;
  if (!bodies.length) throw new Error("the release has no report to show");
  return {
    only: bodies.length === 1 ? await onlyBody(reader, bodies[0]!.body) : null,
    document: reader.document,
    gravest: await gravestModel(telling)(reader)
  };
}

async function onlyBody(reader: Reader, id: string): Promise<BodyModel> {
  const all = await reader.query<{finding: string}>("batch-findings");
  const ids = all.map(({finding}) => finding);
  return bodyModel(reader, {id, findings: await findingModels(reader, ids)});
}
