-- Files of tables that were joined to a report whose own file is another.
with papers as (select distinct report, split_part(document, '#', 1) as document from blocks)
select p.report, p.document
from papers p join reports r using (report)
where p.document <> split_part(r.document, '#', 1)
order by all
