import type {Applicant} from "#data/schema/observation.ts";

/** The columns of section 3 (申请人情况), in their printed order. */
export const applicants: readonly Applicant[] = [
  "natural_person",
  "business",
  "research",
  "public_interest",
  "legal_service",
  "other_organisation",
  "total"
];
