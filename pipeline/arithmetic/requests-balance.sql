-- 本年新收 + 上年结转 = 总计 + 结转下年度, of every kind of applicant.
SELECT report, applicant AS subject, received + carried_in AS "left", concluded + forward AS "right"
FROM (
  SELECT report, applicant,
    any_value(value) FILTER (indicator = 'request.received') AS received,
    any_value(value) FILTER (indicator = 'request.carried_in') AS carried_in,
    any_value(value) FILTER (indicator = 'request.outcome.total') AS concluded,
    any_value(value) FILTER (indicator = 'request.carried_forward') AS forward
  FROM cells WHERE applicant IS NOT NULL
  GROUP BY report, applicant
)
