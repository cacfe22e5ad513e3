import {z} from "zod";

export const Unit = z.enum([
  "documents",
  "decisions",
  "CNY",
  "items",
  "projects",
  "requests",
  "cases",
  "ratio",
  "visits",
  "entities",
  "topics",
  "events",
  "articles",
  "units",
  "points",
  "people"
]);
export type Unit = z.infer<typeof Unit>;

/** A line of data/indicators.csv; one id may stand in several sections (table, text, appendix). */
export const Indicator = z.object({
  indicator: z.string().meta({description: "id"}),
  section: z.enum(["2", "3", "4", "text", "statistics"]).meta({
    description: "where it stands: a numbered section, prose, or the appendix of 2014-2018"
  }),
  report_years: z.string().meta({description: "years whose form prints it"}),
  unit: Unit.meta({description: "unit of its values"}),
  label_zh: z.string().meta({description: "as the forms print it"}),
  label_en: z.string().meta({description: "the same in English"}),
  note: z.string().meta({description: "what else must be known"})
});
export type Indicator = z.infer<typeof Indicator>;
