import type {Accuracy} from "#data/schema/accuracy.ts";
import type {Quality} from "#data/schema/quality.ts";
import type {Reader} from "#dashboard/read.ts";

/** How often a rule is right, over all that was planted for it. */
export type Proof = Omit<Quality, "part" | "cause_only">;

export interface QualityModel {
  accuracy: Accuracy[];
  proofs: Proof[];
}

export async function qualityModel({query}: Reader): Promise<QualityModel> {
  return {accuracy: await query<Accuracy>("accuracy"), proofs: await query<Proof>("quality")};
}
