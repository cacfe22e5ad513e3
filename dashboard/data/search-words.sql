-- The words of some bodies' reports.
select report, string_agg(b.text, chr(10) order by b.block) as text
from blocks b join reports r using (report)
where r.body in (select unnest($bodies)) group by report
