-- Every year of every body, from the first that anything is known of to the last: read, there but not read,
-- gone from its address, or without any trace. A year outside of that span is not said to be missing.
WITH asked AS (
  SELECT a.body, a.year, a.url, a.outcome, d.document,
    CASE
      WHEN d.status IN ('unreadable', 'left_out') THEN d.status
      WHEN a.outcome = 'gone' THEN 'gone'
      ELSE 'failed'
    END AS state,
    coalesce(d.reason, a.reason) AS reason, d.reason_zh
  FROM retrievals a LEFT JOIN documents d ON d.sha256 = a.sha256 AND d.kind <> 'bundle'
  WHERE a.body IS NOT NULL AND a.year IS NOT NULL AND a.kind <> 'list'
    AND coalesce(d.status, 'unreadable') <> 'read'
),
told AS (
  SELECT body, year, first({'state': state, 'document': document, 'url': url, 'reason': reason, 'reason_zh': reason_zh} ORDER BY
    list_position(['unreadable', 'left_out', 'gone', 'failed'], state), url, document) AS found
  FROM asked GROUP BY body, year
),
spans AS (
  SELECT body, min(year) AS first_year, max(year) AS last_year
  FROM (SELECT body, year FROM reports UNION ALL SELECT body, year FROM told) GROUP BY body
),
years AS (
  SELECT body, CAST(unnest(range(first_year, last_year + 1)) AS INTEGER) AS year FROM spans
)
SELECT y.body, y.year,
  CASE WHEN r.report IS NOT NULL THEN 'read' ELSE coalesce(t.found.state, 'missing') END AS state,
  r.report,
  coalesce(r.document, t.found.document) AS document,
  coalesce(d.url, t.found.url) AS url,
  CASE WHEN r.report IS NULL THEN t.found.reason END AS reason,
  CASE WHEN r.report IS NULL THEN t.found.reason_zh END AS reason_zh,
  EXISTS (
    SELECT 1 FROM retrievals a WHERE a.url = coalesce(d.url, t.found.url) AND a.outcome = 'gone'
  ) AS gone
FROM years y
  LEFT JOIN reports r USING (body, year)
  LEFT JOIN told t USING (body, year)
  LEFT JOIN documents d ON d.document = r.document
