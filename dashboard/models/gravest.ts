import type {FindingModel} from "#dashboard/model.ts";
import {findingModels} from "#dashboard/models/findings.ts";
import type {Reader} from "#dashboard/read.ts";

export interface GravestModel {
  /** The causes to be told first, in the order of telling. */
  causes: FindingModel[];
  /** How many there are in all, by severity. */
  severities: {severity: FindingModel["severity"]; causes: number}[];
}

/** The causes of one page, and where it stands among its like. */
export interface GravestPart extends GravestModel {
  part: number;
  /** How many causes each part has. */
  parts: number[];
}

/** So many causes a page, and so many pages: of the others each stands on the page of its body. */
const [together, pages] = [25, 8];

/** The causes that a page has room for, and how many there are. */
export async function gravestModel({query, site}: Reader, limit: number): Promise<GravestModel> {
  const ids = (await query<{finding: string}>("gravest-causes", {limit})).map((row) => row.finding);
  const models = await findingModels({query, site}, ids);
  const byId = new Map(models.map((model) => [model.finding, model]));
  return {causes: ids.map((id) => byId.get(id)!), severities: await query("severities")};
}

/** All parts: the first is the page itself, and is there where nothing was found too. */
export async function gravestParts(reader: Reader): Promise<GravestPart[]> {
  const {causes, severities} = await gravestModel(reader, together * pages);
  const slices = Array.from({length: Math.ceil(causes.length / together) || 1}, (_, i) =>
    causes.slice(i * together, (i + 1) * together)
  );
  const parts = slices.map(({length}) => length);
  return slices.map((slice, part) => ({causes: slice, severities, part, parts}));
}
