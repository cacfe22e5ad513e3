-- The lines of a body's reports, those of a report's own file before those of the tables that were joined to it.
select b.report, split_part(b.document, '#', 1) as document, b.block, b.text
from blocks b join reports r using (report)
where r.body = $body
order by b.report, b.document <> r.document, b.document, b.block
