import {z} from "zod";
import {DocumentFormat} from "./document.ts";

const count = (what: string) => z.int().nonnegative().meta({description: what});

/** A line of data/accuracy.csv, which `npm run accuracy` writes: how well made reports are read. */
export const Accuracy = z.object({
  form: z.string().meta({description: "the form of the reports, or that they have none"}),
  format: DocumentFormat.meta({description: "the format they were written in"}),
  shape: z.string().meta({description: "the shape that the format has them in"}),
  layout: z.enum(["as printed", "damaged"]).meta({
    description: "as the form has it, or as reports go wrong on their way to a page"
  }),
  reports: count("reports that were made, written and read"),
  right: count("figures whose value and state are as drawn"),
  wrong: count("figures that were read otherwise"),
  missed: count("figures that were not read"),
  invented: count("figures that were read and are not there")
});
export type Accuracy = z.infer<typeof Accuracy>;
