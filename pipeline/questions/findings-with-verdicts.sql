-- Every finding with what a person has said of it. A verdict whose words no longer stand is stale.
SELECT f.*,
  CASE WHEN c.stands THEN c.said WHEN c.about IS NOT NULL THEN 'stale' END AS verdict,
  c.said AS verdict_said,
  c.reason AS verdict_reason, c.said_by AS verdict_by, c.said_on AS verdict_on
FROM findings f LEFT JOIN corrections c ON c.kind = 'verdict' AND c.about = f.finding
