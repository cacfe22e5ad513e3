import {z} from "zod";
import {PlaceText} from "./place.ts";

/** A section of a report: one that stands there, or one that ought to. */
export const Section = z.object({
  title: z.string().meta({description: "as the form or the opening has it; else as printed"}),
  expected_by: z
    .enum(["form", "opening"])
    .nullable()
    .meta({description: "who says that it is there"}),
  expected_order: z
    .int()
    .nullable()
    .meta({description: "its number in the form or the opening, from 1"}),
  printed: z
    .string()
    .nullable()
    .meta({description: "the heading on the page; empty where it is missing"}),
  printed_number: z.int().nullable().meta({description: "the number the heading bears"}),
  empty: z.boolean().meta({description: "a heading with nothing under it"}),
  place: PlaceText.nullable()
});
export type Section = z.infer<typeof Section>;
