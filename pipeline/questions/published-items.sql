-- Items published, by report: the total that the text gives, and the categories where it breaks it down.
-- A report that gives two different totals has none; one that gives no total says so.
WITH mentions AS (
  SELECT report, body, year, category, count(*)::INTEGER AS mentions,
    count(DISTINCT {'value': value, 'state': state, 'approximate': approximate}) = 1 AS agreed,
    first(value ORDER BY turn) AS value, first(state ORDER BY turn) AS state,
    first(approximate ORDER BY turn) AS approximate, first(id ORDER BY turn) AS observation,
    first(place ORDER BY turn) AS place
  FROM (
    SELECT *, row_number() OVER (
      -- The appendix goes before the text, and an earlier mention before a later one.
      ORDER BY origin = 'narrative', TRY_CAST(regexp_extract(id, '~(\d+)$', 1) AS INTEGER), id
    ) AS turn
    FROM observations
    WHERE indicator = 'disclosure.items' AND applicant IS NULL
  )
  GROUP BY report, body, year, category
),
totals AS (
  SELECT r.report, r.body, r.year, m.* EXCLUDE (report, body, year)
  FROM reports r LEFT JOIN mentions m ON m.report = r.report AND m.category IS NULL
),
every AS (
  SELECT * FROM totals
  UNION ALL
  SELECT * FROM mentions WHERE category IS NOT NULL
)
SELECT report, body, year, category,
  CASE WHEN agreed THEN value END AS value,
  CASE WHEN mentions IS NULL THEN 'not_stated' WHEN agreed THEN state ELSE 'cannot_tell' END AS state,
  CASE WHEN agreed THEN approximate END AS approximate,
  coalesce(mentions, 0) AS mentions,
  observation, place
FROM every
