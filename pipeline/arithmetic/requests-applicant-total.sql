-- In every row of section 3 the six kinds of applicant add up to 总计.
SELECT report, indicator AS subject,
  sum(value) FILTER (applicant <> 'total') AS "left",
  any_value(value) FILTER (applicant = 'total') AS "right"
FROM cells WHERE indicator LIKE 'request.%' AND applicant IS NOT NULL
GROUP BY report, indicator
HAVING count(*) FILTER (applicant <> 'total') = 6
