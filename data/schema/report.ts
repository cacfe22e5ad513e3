import {z} from "zod";
import {BodyId} from "./body.ts";

export const Template = z.enum(["narrative", "statistics-2014", "standard-2019", "standard-2021"]);
export type Template = z.infer<typeof Template>;

/** The report of a figure: made-body/2021 of made-body/2021/request.received@total. */
export const reportOf = (figure: string): string => figure.slice(0, figure.lastIndexOf("/"));

/** The body of a report, by the report's id. */
export const bodyOf = (report: string): string => report.slice(0, report.lastIndexOf("/"));

/** The year that a report is about, by its id. */
export const yearOf = (report: string): number => Number(report.slice(report.lastIndexOf("/") + 1));

export const IsoDate = z.iso.date();

/** One report of one body on one year, as a Reading carries it. */
export const ReportFacts = z.object({
  body: BodyId.nullable().meta({description: "id in data/bodies; ~name where it is in none"}),
  body_printed: z
    .string()
    .nullable()
    .meta({description: "name as the report's own heading prints it"}),
  year: z.int().nullable().meta({description: "report year: the year it is about"}),
  title: z.string().nullable().meta({description: "as printed, its lines joined"}),
  published: IsoDate.nullable().meta({description: "date that the page gives as its publication"}),
  signed: IsoDate.nullable().meta({description: "date under the text"}),
  template: Template.meta({description: "the form it follows, told by what is there"})
});
export type ReportFacts = z.infer<typeof ReportFacts>;
