-- How requests ended, in the six groups of section 3, all applicants together. A group is a number only
-- where the report has every row of it and each is a number; where all of them are blank it is blank.
WITH cells AS (
  SELECT report, split_part(indicator, '.', 3) AS outcome, indicator, id, value, state
  FROM observations
  WHERE origin = 'table' AND applicant = 'total'
    AND starts_with(indicator, 'request.outcome.') AND indicator <> 'request.outcome.total'
),
-- How many rows the forms have under a group: 8 for 不予公开. A row for the group itself is the whole of it.
forms AS (
  SELECT split_part(indicator, '.', 3) AS outcome, count(DISTINCT indicator) AS "rows"
  FROM indicators
  WHERE section = '3' AND indicator LIKE 'request.outcome.%.%'
  GROUP BY outcome
),
grouped AS (
  SELECT report, outcome,
    sum(value) AS value,
    bool_and(state = 'number') AS numbers,
    CASE WHEN min(state) = max(state) THEN min(state) END AS state,
    count(*)::INTEGER AS "rows",
    bool_or(indicator = 'request.outcome.' || outcome) AS itself,
    list(id ORDER BY id) AS observations
  FROM cells
  GROUP BY report, outcome
),
every AS (
  SELECT r.report, r.body, r.year, g.outcome, v.* EXCLUDE (report, outcome),
    coalesce(v.itself OR v."rows" = f."rows", false) AS whole
  FROM reports r SEMI JOIN grouped ON grouped.report = r.report
  CROSS JOIN (
    SELECT unnest(['granted', 'partly_granted', 'denied', 'unavailable', 'not_processed', 'other']) AS outcome
  ) g
  LEFT JOIN grouped v ON v.report = r.report AND v.outcome = g.outcome
  LEFT JOIN forms f ON f.outcome = g.outcome
)
SELECT report, body, year, outcome,
  CASE WHEN whole AND numbers THEN value END AS value,
  CASE
    WHEN "rows" IS NULL THEN 'not_stated'
    WHEN whole AND state IS NOT NULL THEN state
    ELSE 'cannot_tell'
  END AS state,
  coalesce("rows", 0) AS "rows",
  coalesce(observations, []) AS observations
FROM every
