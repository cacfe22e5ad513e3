import {z} from "zod";
import {PlaceText} from "./place.ts";
import {Unit} from "./indicator.ts";

/** How a value stands on the page. Only "number" has a value; a blank is not a zero. */
export const State = z.enum(["number", "none", "blank", "slash", "not_applicable", "unreadable"]);
export type State = z.infer<typeof State>;

/** The columns of section 3 (申请人情况), in their printed order. */
export const applicants = [
  "natural_person",
  "business",
  "research",
  "public_interest",
  "legal_service",
  "other_organisation",
  "total"
] as const;
export const Applicant = z.enum(applicants);
export type Applicant = z.infer<typeof Applicant>;

/** 约 about · 余/超/突破 at_least · 近 at_most */
export const Approximate = z.enum(["about", "at_least", "at_most"]);
export type Approximate = z.infer<typeof Approximate>;

export const Origin = z.enum(["table", "statistics", "narrative"]);
export type Origin = z.infer<typeof Origin>;

/** One figure as one report states it. */
export const Observation = z.object({
  id: z.string().meta({
    description:
      "report, indicator, applicant, mention: zibo-hightech-approval/2021/request.received@total"
  }),
  indicator: z.string().meta({description: "id in indicators"}),
  applicant: Applicant.nullable().meta({
    description: "kind of applicant; section 3, and prose that names one"
  }),
  category: z.string().nullable().meta({description: "words of a breakdown; narrative only"}),
  origin: Origin.meta({description: "where it is said: a form's table, the appendix, or prose"}),
  value: z.number().nullable().meta({description: "exact, in the indicator's unit"}),
  state: State.meta({description: "how it stands on the page; only “number” has a value"}),
  approximate: Approximate.nullable().meta({description: "words beside it that make it inexact"}),
  unit: Unit.meta({description: "unit of the value"}),
  unit_assumed: z.boolean().meta({description: "the page gives no unit"}),
  raw: z.string().meta({description: "the characters on the page"}),
  place: PlaceText
});
export type Observation = z.infer<typeof Observation>;
