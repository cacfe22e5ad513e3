-- How requests ended, in the six groups of section 3, all applicants together. A group is a number only
-- where the report has every row of it and each is a number; where all of them are blank it is blank.
WITH cells AS NOT MATERIALIZED (
  SELECT report, split_part(indicator, '.', 3) AS outcome, indicator, id[length(report) + 1:] AS cell, value, state
  FROM observations
  WHERE origin = 'table' AND applicant = 'total'
    AND starts_with(indicator, 'request.outcome.') AND indicator <> 'request.outcome.total'
),
-- What ids end with, in order: a group's figures are kept as the turns of theirs, which of a large release take no room.
cell_turns AS (
  SELECT cell, 1::HUGEINT << (row_number() OVER (ORDER BY cell) - 1)::INTEGER AS bit FROM (SELECT DISTINCT cell FROM cells)
),
-- How many rows the forms have under a group: 8 for 不予公开. A row for the group itself is the whole of it.
forms AS (
  SELECT split_part(indicator, '.', 3) AS outcome, count(DISTINCT indicator) AS "rows"
  FROM indicators
  WHERE section = '3' AND indicator LIKE 'request.outcome.%.%'
  GROUP BY outcome
),
grouped AS NOT MATERIALIZED (
  SELECT report, outcome,
    sum(value) AS value,
    bool_and(state = 'number') AS numbers,
    CASE WHEN min(state) = max(state) THEN min(state) END AS state,
    count(*)::INTEGER AS "rows",
    bool_or(indicator = 'request.outcome.' || outcome) AS itself,
    bit_or(bit) AS bits
  FROM cells JOIN cell_turns USING (cell)
  GROUP BY report, outcome
),
every AS (
  SELECT r.report, r.body, r.year, g.outcome, v.* EXCLUDE (report, outcome),
    coalesce(v.itself OR v."rows" = f."rows", false) AS whole
  FROM (FROM reports WHERE report IN (SELECT DISTINCT report FROM cells)) r
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
  list_transform(
    list_filter(turns.cells, lambda cell, turn: coalesce(bits & (1::HUGEINT << (turn - 1)::INTEGER), 0) <> 0),
    lambda cell: report || cell
  ) AS observations
FROM every, (SELECT list(cell ORDER BY cell) AS cells FROM cell_turns) turns
