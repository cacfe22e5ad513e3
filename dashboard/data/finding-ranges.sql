-- Which blocks of the documents that these findings quote are which report's.
select split_part(b.document, '#', 1) as document, report, min(block) as first, max(block) as last,
  split_part(b.document, '#', 1) = split_part(any_value(r.document), '#', 1) as own
from blocks b join reports r using (report)
where split_part(b.document, '#', 1) in (
  select distinct split_part(unnest(places), '#', 1) from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
)
group by b.document, report
order by document, first
