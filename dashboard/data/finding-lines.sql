-- The lines of the text that findings quote.
with places as (
  select distinct unnest(places) as place from findings
)
select distinct b.report, b.block, b.text
from places p
join blocks b
  on split_part(b.document, '#', 1) = split_part(p.place, '#', 1)
  and b.block = try_cast(regexp_extract(p.place, '#b(\d+)', 1) as integer)
order by b.report, b.block
