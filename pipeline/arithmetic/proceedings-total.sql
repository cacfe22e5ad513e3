-- 结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计, of 行政复议 and both kinds of 行政诉讼.
SELECT report, split_part(indicator, '.', 1) AS subject,
  sum(value) FILTER (indicator NOT LIKE '%.total') AS "left",
  any_value(value) FILTER (indicator LIKE '%.total') AS "right"
FROM cells
WHERE applicant IS NULL
  AND split_part(indicator, '.', 1) IN ('review', 'litigation_direct', 'litigation_after_review')
  AND split_part(indicator, '.', 2) IN ('upheld', 'corrected', 'other', 'pending', 'total')
GROUP BY report, subject
HAVING count(*) FILTER (indicator NOT LIKE '%.total') = 4
