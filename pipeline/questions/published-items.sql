-- Items published, by report: the total that the text gives, and the categories where it breaks it down.
-- A report that gives two different totals has none; one that gives no total says so.
WITH said AS (
  SELECT report, body, year, category, origin, value, state, approximate, id AS observation, place,
    count(*) OVER mentioned::INTEGER AS mentions,
    min(hash(value, state, approximate)) OVER mentioned = max(hash(value, state, approximate)) OVER mentioned AS agreed
  FROM observations
  WHERE indicator = 'disclosure.items' AND applicant IS NULL
  WINDOW mentioned AS (PARTITION BY report, category)
  QUALIFY row_number() OVER (
    PARTITION BY report, category
    -- The appendix goes before the text, and an earlier mention before a later one.
    ORDER BY origin = 'narrative', TRY_CAST(regexp_extract(id, '~(\d+)$', 1) AS INTEGER), id
  ) = 1
),
every AS (
  SELECT r.report, r.body, r.year, s.* EXCLUDE (report, body, year)
  FROM reports r LEFT JOIN said s ON s.report = r.report AND s.category IS NULL
  UNION ALL
  SELECT * FROM said WHERE category IS NOT NULL
)
SELECT report, body, year, category, origin,
  CASE WHEN agreed THEN value END AS value,
  CASE WHEN mentions IS NULL THEN 'not_stated' WHEN agreed THEN state ELSE 'cannot_tell' END AS state,
  CASE WHEN agreed THEN approximate END AS approximate,
  coalesce(mentions, 0) AS mentions,
  observation, place
FROM every
