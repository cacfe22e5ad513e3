select b.report, b.block, b.text
from blocks b join reports r using (report)
where r.body = $body
order by b.report, b.block
