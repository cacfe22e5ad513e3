-- How much of a report's prose is that of the year before: sentences that are there again word for word, and those
-- that differ in their numbers alone. What a full stop ends is prose; a cell of a table has none. Fewer than ten
-- characters are nobody's own words. A report without one on the year before, or with one without prose, is not in it.
WITH prose AS (
  SELECT report, regexp_replace(text, '[^\S\n]|[\x{00A0}\x{3000}]', '', 'g') AS text
  FROM blocks
  WHERE contains(text, '。') AND NOT contains(text, '|') AND NOT contains(text, chr(9))
),
sentences AS (
  SELECT report, words, regexp_replace(words, '[0-9０-９]+([.．,，][0-9０-９]+)*', '#', 'g') AS bare
  FROM (SELECT report, unnest(regexp_split_to_array(text, '[。；;！!？?\n]')) AS words FROM prose)
  WHERE length(words) >= 10
),
pairs AS (
  SELECT now.report, now.body, now.year, before.report AS report_before
  FROM reports now JOIN reports before ON before.body = now.body AND before.year = now.year - 1
  WHERE before.report IN (SELECT report FROM sentences)
),
held AS (
  SELECT p.report, p.body, p.year, s.words, length(s.words) AS length,
    EXISTS (SELECT 1 FROM sentences b WHERE b.report = p.report_before AND b.words = s.words) AS is_same,
    EXISTS (SELECT 1 FROM sentences b WHERE b.report = p.report_before AND b.bare = s.bare) AS is_alike
  FROM sentences s JOIN pairs p USING (report)
)
SELECT report, body, year,
  sum(length)::INTEGER AS length,
  coalesce(sum(length) FILTER (is_same), 0)::INTEGER AS same,
  coalesce(sum(length) FILTER (is_alike AND NOT is_same), 0)::INTEGER AS renumbered,
  arg_max(words, (length, words)) FILTER (is_alike) AS longest
FROM held
GROUP BY report, body, year
