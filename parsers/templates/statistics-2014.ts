import {statistics} from "#parsers/forms/statistics.ts";
import type {Template} from "#parsers/template.ts";
import narrative from "./narrative.ts";

/** 2014 to 2018: the parts of a narrative report, and the appendix that the State Council's office gave it. */
export default {
  basis: "国办发〔2014〕32号",
  from: 2014,
  to: 2018,
  dictionary: "until2018",
  sections: narrative.sections,
  expected_by: "opening",
  forms: [],
  appendix: statistics
} satisfies Template;
