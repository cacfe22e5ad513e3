-- 上年结转 of a year = 结转下年度 of the year before, of every kind of applicant.
SELECT now.report, now.applicant AS subject, now.value AS "left", before.value AS "right"
FROM cells now
JOIN cells before
  ON before.body = now.body AND before.year = now.year - 1 AND before.applicant = now.applicant
WHERE now.indicator = 'request.carried_in' AND before.indicator = 'request.carried_forward'
