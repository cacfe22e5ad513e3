-- The lines of the text that these findings quote: of a run of lines every one, but no whole report.
with places as (
  select distinct unnest(places) as place from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
),
ranges as (
  select split_part(place, '#', 1) as document,
    try_cast(regexp_extract(place, '#b(\d+)', 1) as integer) as first,
    coalesce(try_cast(regexp_extract(place, '#b\d+-(\d+)', 1) as integer), first) as last
  from places
)
select distinct split_part(b.document, '#', 1) as document, b.block, b.text
from ranges r
join blocks b
  on split_part(b.document, '#', 1) = r.document
  and b.block between r.first and r.last
where r.last - r.first < 60
order by document, b.block
