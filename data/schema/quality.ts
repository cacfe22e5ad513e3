import {z} from "zod";

const count = (what: string) => z.int().nonnegative().meta({description: what});

/** A line of data/quality.csv, which `npm run proof` writes: how often a rule is right. */
export const Quality = z.object({
  check: z.string().meta({description: "id in checks"}),
  part: z.enum(["made", "real", "sample"]).meta({
    description:
      "errors planted in made reports; in the real reports of the tests; in the few made ones that every test run proves anew"
  }),
  planted: count("errors that the rule has to find, its figures being there; 0: no plant"),
  found: count("errors that it found"),
  missed: count("errors of which it said nothing, or that all was right"),
  cannot_tell: count("errors of which it said that it cannot tell"),
  clean: count("made reports without an error of which the rule had something to say"),
  false_alarms: count("findings of severity error or warning in these"),
  determined: count(
    "errors of a single figure that stands in two sums or more, whose other figures are known"
  ),
  cause_named: count("of these, those whose cause names that figure with its true value"),
  cause_only: count("of these, those whose cause names nothing else")
});
export type Quality = z.infer<typeof Quality>;
