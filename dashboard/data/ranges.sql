-- Which blocks of a document are which report's, and whether it is the report's own file: a place is a document and
-- a block. Asked with findings: of the documents that these quote, and no others.
select split_part(b.document, '#', 1) as document, report, min(block) as first, max(block) as last,
  split_part(b.document, '#', 1) = split_part(any_value(r.document), '#', 1) as own
from blocks b join reports r using (report)
where $findings::varchar[] is null or split_part(b.document, '#', 1) in (
  select distinct split_part(unnest(places), '#', 1) from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
)
group by b.document, report
order by document, first
