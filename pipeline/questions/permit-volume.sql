-- Permits by year in two measures: decisions made (the table), cases handled (prose). A year is comparable
-- with the one before only in the same measure, where both have a number, and no break of level is found.
WITH mentions AS (
  SELECT report, indicator AS measure,
    count(DISTINCT {'value': value, 'state': state, 'approximate': approximate}) = 1 AS agreed,
    first(origin ORDER BY turn) AS origin, first(value ORDER BY turn) AS value, first(state ORDER BY turn) AS state,
    first(approximate ORDER BY turn) AS approximate, first(id ORDER BY turn) AS observation,
    first(place ORDER BY turn) AS place, list(id) AS ids
  FROM (
    SELECT *, row_number() OVER (
      ORDER BY origin <> 'table', TRY_CAST(regexp_extract(id, '~(\d+)$', 1) AS INTEGER), id
    ) AS turn
    FROM observations
    WHERE indicator IN ('permit.decisions', 'permit.handled')
      AND category IS NULL AND coalesce(applicant, 'total') = 'total'
    -- Decisions are the table's where there is a table.
    QUALIFY indicator = 'permit.handled' OR origin = 'table'
      OR bool_and(origin <> 'table') OVER (PARTITION BY report, indicator)
  )
  GROUP BY report, indicator
),
now AS (
  SELECT r.body, r.year, m.* REPLACE (CASE WHEN agreed THEN value END AS value),
    EXISTS (
      SELECT 1 FROM findings f
      WHERE f."check" = 'years-level' AND f.report = m.report AND list_has_any(f.figures, m.ids)
    ) AS leaps
  FROM mentions m JOIN reports r USING (report)
),
beside AS (
  SELECT now.*, before.value AS value_before,
    before.report IS NOT NULL AS measured_before,
    EXISTS (SELECT 1 FROM now o WHERE o.body = now.body AND o.year = now.year - 1) AS other_before,
    EXISTS (SELECT 1 FROM now o WHERE o.body = now.body AND o.year < now.year) AS earlier
  FROM now LEFT JOIN now before
    ON before.body = now.body AND before.measure = now.measure AND before.year = now.year - 1
),
reasons AS (
  SELECT *, CASE
    WHEN NOT earlier THEN 'first'
    WHEN NOT measured_before AND other_before THEN 'measure'
    WHEN NOT measured_before THEN 'gap'
    WHEN value IS NULL OR value_before IS NULL THEN 'no_value'
    WHEN leaps THEN 'level'
  END AS why_not
  FROM beside
)
SELECT report, body, year, measure, origin, value,
  CASE WHEN agreed THEN state ELSE 'cannot_tell' END AS state,
  CASE WHEN agreed THEN approximate END AS approximate,
  why_not IS NULL AS comparable_with_previous, why_not, observation, place
FROM reasons
