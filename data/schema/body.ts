import {z} from "zod";

export const BodyId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$|^~.+$/);

const years = z.union([z.int(), z.string()]).transform((value, context) => {
  const match = /^(\d{4})(?:(-)(\d{4})?)?$/.exec(String(value));
  if (match) {
    const from = Number(match[1]);
    return {from, to: match[3] ? Number(match[3]) : match[2] ? null : from};
  }
  context.addIssue({
    code: "custom",
    message: `years are written 2018, 2016-2017 or 2019-, not ${value}`
  });
  return z.NEVER;
});

/** An address that can be fetched: http or https, with no name and password in it. */
export const WebAddress = z
  .url({protocol: /^https?$/, error: "an address is written https://…"})
  .refine((url) => !/^https?:\/\/[^/]*@/.test(url), "an address has no user name in it");

/** A file of data/bodies/<province>/<id>.yml: names as printed, with the report years that bear them. */
export const BodyFile = z.strictObject({
  names: z.record(
    z.string(),
    z.union([years, z.array(years)]).transform((v) => (Array.isArray(v) ? v : [v]))
  ),
  label: z.strictObject({zh: z.string(), en: z.string()}),
  level: z.enum(["government", "department"]),
  parent: z.string().nullable().default(null),
  site: z.string().nullable().default(null),
  /** List pages that `gongkai collect` begins with, and what makes them: a file of pipeline/sites. */
  lists: z.array(WebAddress).optional(),
  family: z.string().optional(),
  /** Reports whose address is known, by report year. */
  reports: z
    .record(z.string().regex(/^\d{4}$/, "a report year is written 2021"), WebAddress)
    .default({}),
  note: z.string().nullable().default(null)
});
export type BodyFile = z.infer<typeof BodyFile>;

/** A public body, stable over its renamings. */
export const Body = z.object({
  body: BodyId.meta({
    description: "id, stable over renamings; ~name where no body file has the name"
  }),
  label_zh: z.string().meta({description: "what we call it, in Chinese"}),
  label_en: z.string().meta({description: "what we call it, in English"}),
  level: z
    .enum(["government", "department"])
    .nullable()
    .meta({description: "the law gives a government other days than its departments"}),
  parent: z.string().nullable().meta({description: "id of the government it belongs to"}),
  site: z.string().nullable().meta({description: "host its reports stand on"}),
  note: z.string().nullable().meta({description: "what else is known of it"})
});
export type Body = z.infer<typeof Body>;

export const BodyName = z.object({
  body: BodyId.meta({description: "id in bodies"}),
  name: z.string().meta({description: "as printed on a report"}),
  from_year: z.int().meta({description: "first report year that bears it"}),
  to_year: z.int().nullable().meta({description: "last report year; empty: still borne"})
});
export type BodyName = z.infer<typeof BodyName>;
