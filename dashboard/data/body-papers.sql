-- The files of tables that were joined to a body's reports.
with papers as (select distinct report, document from blocks)
select p.report, p.document, d.path
from papers p join reports r using (report) join documents d on d.document = p.document
where r.body = $body and split_part(p.document, '#', 1) <> split_part(r.document, '#', 1)
order by all
