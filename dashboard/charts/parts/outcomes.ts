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
