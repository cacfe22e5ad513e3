import {z} from "zod";

export const BodyId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$|^~.+$/);

const years = z.union([z.int(), z.string()]).transform((value, context) => {
  const match = /^(\d{4})(?:(-)(\d{4})?)?$/.exec(String(value));
  const from = Number(match?.[1]);
  const to = match?.[3] ? Number(match[3]) : match?.[2] ? null : from;
  if (match && from <= (to ?? from)) return {from, to};
  const message = match
    ? `the years ${value} end before they begin`
    : `years are written 2018, 2016-2017 or 2019-, not ${value}`;
  context.addIssue({code: "custom", message});
  return z.NEVER;
});

export type Years = z.infer<typeof years>;

/** An address that can be fetched: http or https, with no name and password in it. */
export const WebAddress = z
  .url({protocol: /^https?$/, error: "an address is written https://…"})
  .refine((url) => !/^https?:\/\/[^/]*@/.test(url), "an address has no user name in it");

/** 行政区划代码 (GB/T 2260): two digits a province, two a city, two a county; 3703 is Zibo. */
const division = z
  .union([z.int(), z.string()])
  .transform(String)
  .refine(
    (code) => /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|81|82)\d{4}$/.test(code),
    "a division code has six digits, as GB/T 2260 gives it: 370300"
  );

/** One body in another's place: from which report year, and by which act. */
const succession = z.strictObject({
  body: BodyId,
  year: z
    .int()
    .min(1990, "the year is the first report year of the successor, written 2019")
    .max(2100),
  act: z.string().trim().min(1, "name the act by which it was done: its title, number or date")
});
export type Succession = z.infer<typeof succession>;

/** A file of data/bodies/<province>/<id>.yml: names as printed, with the report years that bear them. */
export const BodyFile = z.strictObject({
  names: z
    .record(
      z.string().trim().min(1, "a name has characters"),
      z.preprocess((said) => (Array.isArray(said) ? said : [said]), z.array(years))
    )
    .refine((names) => Object.keys(names).length > 0, "a body has a name, at least one"),
  label: z.strictObject({zh: z.string(), en: z.string()}),
  level: z.enum(["government", "department"]),
  parent: z.string().nullable().default(null),
  division: division.nullable().default(null),
  /** The body in whose hands its work is, where it is no more: merged, or taken over. A new name alone is in `names`. */
  succeeded_by: succession.optional(),
  /** The same, said from the other side. */
  succeeds: z.array(succession).default([]),
  /** Of a government: report years in which its report adds up the bodies of which it is the parent, all and no other. */
  adds_up: z
    .preprocess((said) => (Array.isArray(said) ? said : [said]), z.array(years))
    .default([]),
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
  division: z.string().nullable().meta({
    description: "code of its area, GB/T 2260; empty where it has none, or it is not known"
  }),
  succeeded_by: z
    .string()
    .nullable()
    .meta({description: "id of the body that it was merged into, or that took its place"}),
  succeeded_from: z
    .int()
    .nullable()
    .meta({description: "first report year of that body; reports under its old names count there"}),
  succession_act: z.string().nullable().meta({description: "the act by which it was done"}),
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
