/** How a request may end, in the order of section 3's groups (一)…(六). */
export const outcomeGroups = [
  "granted",
  "partly_granted",
  "denied",
  "unavailable",
  "not_processed",
  "other"
] as const;

export type OutcomeGroup = (typeof outcomeGroups)[number];

/** Each way of ending has a colour of its own, in the order of the groups. */
export const outcomeColour = (group: OutcomeGroup) => `var(--${group.replace(/_/g, "-")})`;

/** The rows of section 3 that say how requests ended, in their printed order; 2019 has one row for all other ends. */
export const outcomeRows = [
  "granted",
  "partly_granted",
  ...["state_secret", "prohibited_by_law", "security_stability", "third_party_rights"].map(
    (row) => `denied.${row}`
  ),
  ...["internal_affairs", "deliberative", "enforcement_files", "registry_lookup"].map(
    (row) => `denied.${row}`
  ),
  ...["not_held", "not_existing", "unclear"].map((row) => `unavailable.${row}`),
  ...["petition", "duplicate", "publication", "excessive", "reissue"].map(
    (row) => `not_processed.${row}`
  ),
  "other",
  ...["no_correction", "unpaid_fee", "rest"].map((row) => `other.${row}`)
].map((row) => `request.outcome.${row}`);
