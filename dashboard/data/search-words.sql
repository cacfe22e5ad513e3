-- The words of a body's reports, report by report.
select r.year, string_agg(b.text, chr(10) order by b.block) as text
from blocks b join reports r using (report)
where r.body = $body group by all order by r.year
