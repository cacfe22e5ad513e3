-- How much of a report's prose is that of the year before: sentences that are there again word for word, and those
-- that differ in their numbers alone. What a full stop ends is prose; a cell of a table has none. Fewer than ten
-- characters are nobody's own words. A report without one on the year before, or with one without prose, is not in it.
WITH prose AS NOT MATERIALIZED (
  SELECT report, regexp_replace(text, '[^\S\n]|[\x{00A0}\x{3000}]', '', 'g') AS text
  FROM blocks
  WHERE contains(text, '。') AND NOT contains(text, '|') AND NOT contains(text, chr(9))
),
sentences AS NOT MATERIALIZED (
  SELECT report, words, regexp_replace(words, '[0-9０-９]+([.．,，][0-9０-９]+)*', '#', 'g') AS bare
  FROM (SELECT report, unnest(regexp_split_to_array(text, '[。；;！!？?\n]')) AS words FROM prose)
  WHERE length(words) >= 10
),
-- A sentence and its report in one number of 64 bits: the texts of a country do not fit into memory.
told AS MATERIALIZED (
  SELECT DISTINCT report, hash(report, words) AS same, hash(report, bare) AS alike FROM sentences
),
pairs AS (
  SELECT now.report, now.body, now.year, before.report AS report_before
  FROM reports now JOIN reports before ON before.body = now.body AND before.year = now.year - 1
  WHERE before.report IN (SELECT report FROM told)
),
held AS (
  SELECT p.report, p.body, p.year, s.words, length(s.words) AS length,
    hash(p.report_before, s.words) IN (SELECT same FROM told) AS is_same,
    hash(p.report_before, s.bare) IN (SELECT alike FROM told) AS is_alike
  FROM sentences s JOIN pairs p USING (report)
)
SELECT report, body, year,
  sum(length)::INTEGER AS length,
  coalesce(sum(length) FILTER (is_same), 0)::INTEGER AS same,
  coalesce(sum(length) FILTER (is_alike AND NOT is_same), 0)::INTEGER AS renumbered,
  arg_max(words, (length, words)) FILTER (is_alike) AS longest
FROM held
GROUP BY report, body, year
