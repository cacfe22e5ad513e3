-- The rows of （三）本年度办理结果 add up to （七）总计. A report has （六）其他处理 as three rows, or else as one.
WITH outcomes_of AS (
  SELECT DISTINCT indicator,
    CASE
      WHEN indicator = 'request.outcome.other' THEN 'one'
      WHEN indicator LIKE 'request.outcome.other.%' THEN 'three'
    END AS other
  FROM indicators
  WHERE section = '3' AND indicator LIKE 'request.outcome.%' AND indicator <> 'request.outcome.total'
),
forms AS (
  SELECT report, bool_or(indicator LIKE 'request.outcome.other.%') AS is_three
  FROM observations WHERE origin = 'table' AND applicant = 'total'
  GROUP BY report
),
needed AS (
  SELECT form, count(*) AS "rows" FROM outcomes_of
  CROSS JOIN (SELECT unnest(['one', 'three']) AS form)
  WHERE other IS NULL OR other = form
  GROUP BY form
),
added AS (
  SELECT c.report, c.applicant, CASE WHEN f.is_three THEN 'three' ELSE 'one' END AS form,
    sum(c.value) FILTER (o.indicator IS NOT NULL) AS "left",
    count(o.indicator) AS "rows",
    any_value(c.value) FILTER (c.indicator = 'request.outcome.total') AS "right"
  FROM cells c
  JOIN forms f ON f.report = c.report
  LEFT JOIN outcomes_of o ON o.indicator = c.indicator
    AND (o.other IS NULL OR o.other = CASE WHEN f.is_three THEN 'three' ELSE 'one' END)
  WHERE c.indicator LIKE 'request.outcome.%' AND c.applicant IS NOT NULL
  GROUP BY c.report, c.applicant, f.is_three
)
SELECT report, applicant AS subject, "left", "right"
FROM added JOIN needed USING (form, "rows")
