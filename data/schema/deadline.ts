import {z} from "zod";

const words = z.strictObject({zh: z.string().min(1), en: z.string().min(1)});

/** A line of data/deadlines.yml: until when the law wants a report published. */
export const Deadline = z.strictObject({
  from: z.int().meta({description: "first report year"}),
  to: z.int().nullable().meta({description: "last report year; empty: still in force"}),
  levels: z
    .array(z.enum(["government", "department"]))
    .min(1)
    .meta({description: "bodies it binds"}),
  due: z
    .string()
    .regex(/^\d{2}-\d{2}$/)
    .meta({description: "last day, month and day of the year after the report year"}),
  article: words.meta({description: "law and article"})
});
export type Deadline = z.infer<typeof Deadline>;

export const DeadlineFile = z.array(Deadline).min(1);
