-- Which blocks of the documents that these findings quote are which report's.
select split_part(document, '#', 1) as document, report, min(block) as first, max(block) as last
from blocks
where split_part(document, '#', 1) in (
  select distinct split_part(unnest(places), '#', 1) from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
)
group by all
order by document, first
