-- The rows of tables that these findings rest on, cell by cell in print order, each under the words of its row.
-- A dump prints a cell a line: a row is what stands between its words and the next ones.
with figures as (
  select distinct unnest(figures) as id from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
),
held as (
  select distinct regexp_replace(id, '/[^/]*$', '') as report from figures
),
cells as (
  select report, split_part(place, '#', 1) as document, id, raw, place, cast(regexp_extract(place, '#b(\d+)', 1) as integer) as block
  from observations
  where origin = 'table' and regexp_matches(place, '#b\d+\.s') and report in (from held)
),
labels as (
  select report, split_part(document, '#', 1) as document, block, trim(text) as label,
    lead(block, 1, 2147483647) over (partition by report, split_part(document, '#', 1) order by block) as beyond
  from blocks
  where report in (from held)
    and regexp_matches(text, '[^\s\d.,/%—-]')
    and (split_part(document, '#', 1), block) not in (select (document, block) from cells)
),
rows as (
  select distinct l.report, l.document, l.block, l.label, l.beyond
  from cells c
  join labels l on l.report = c.report and l.document = c.document and c.block > l.block and c.block < l.beyond
  where c.id in (from figures)
)
select r.report, r.document, r.block, r.label, c.id, c.raw, c.place
from rows r
join cells c on c.report = r.report and c.document = r.document and c.block > r.block and c.block < r.beyond
order by r.report, r.document, r.block, c.block
