import {z} from "zod";
import {PlaceText} from "./place.ts";

const said = {raw: z.string(), place: PlaceText};

/** What a text says that is no figure of the dictionary, and that can still be held against something. */
export const Statement = z.discriminatedUnion("kind", [
  /** 由A减少至B, C改为…: the change is printed beside its two ends. */
  z.object({
    kind: z.literal("arithmetic"),
    from: z.number(),
    to: z.number(),
    change: z.number(),
    ...said
  }),
  /** 没有收到, 未收到: said of indicators whose figure is then 0. */
  z.object({kind: z.literal("none"), indicators: z.array(z.string()), ...said}),
  /** 均已办结: nothing of the year's requests is left open. */
  z.object({kind: z.literal("concluded"), ...said}),
  /** 2022年末现行有效规范性文件应为46件, 上年结转更正为2件: a number that the text puts in the place of one reported before. */
  z.object({
    kind: z.literal("corrected"),
    indicator: z.string(),
    year: z.int(),
    value: z.number(),
    ...said
  }),
  /** A year that the report gives as its own. */
  z.object({
    kind: z.literal("year"),
    role: z.enum(["title", "heading", "opening", "period"]),
    year: z.int(),
    ...said
  }),
  /** 统计期限自…起至…止: the days from which to which the figures are. */
  z.object({kind: z.literal("period"), from: z.iso.date(), to: z.iso.date(), ...said}),
  /** An appendix that the text names. */
  z.object({kind: z.literal("appendix"), present: z.boolean(), ...said}),
  /** 共…条。其中…: a total and the parts printed with it; `complete` where the words say that these are all. */
  z.object({
    kind: z.literal("parts"),
    whole: z.string().meta({description: "observation id"}),
    parts: z.array(z.string()).meta({description: "observation ids"}),
    complete: z.boolean(),
    ...said
  })
]);
export type Statement = z.infer<typeof Statement>;
