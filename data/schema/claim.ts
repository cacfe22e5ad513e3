import {z} from "zod";
import {PlaceText} from "./place.ts";

export const ClaimKind = z.enum(["growth", "ratio", "difference", "flat", "restated"]);
export type ClaimKind = z.infer<typeof ClaimKind>;

/** What a text says of a change. It states a relation, so a check can test it. */
export const Claim = z.object({
  indicator: z.string().meta({description: "id in indicators"}),
  kind: ClaimKind.meta({
    description:
      "what is said: a growth, a ratio, a difference, no change, or an earlier figure again"
  }),
  stated: z.number().meta({
    description:
      "growth: a fraction with its sign; ratio: a factor; difference: in the unit; flat: 0"
  }),
  against: z.int().nullable().meta({description: "the report year compared with"}),
  raw: z.string().meta({description: "the words on the page"}),
  place: PlaceText
});
export type Claim = z.infer<typeof Claim>;
