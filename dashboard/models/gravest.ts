import type {FindingModel} from "#dashboard/model.ts";
import {findingModels} from "#dashboard/models/findings.ts";
import type {Reader} from "#dashboard/read.ts";

export interface GravestModel {
  /** The causes to be told first. */
  causes: FindingModel[];
  /** How many there are in all, by severity. */
  severities: {severity: FindingModel["severity"]; causes: number}[];
}

/** The causes that a page has room for, and how many there are. */
export const gravestModel =
  (limit: number) =>
  async (reader: Reader): Promise<GravestModel> => {
    const gravest = await reader.query<{finding: string}>("gravest-causes", {limit});
    const ids = gravest.map(({finding}) => finding);
    return {
      causes: await findingModels(reader, ids),
      severities: await reader.query<GravestModel["severities"][number]>("severities")
    };
  };
