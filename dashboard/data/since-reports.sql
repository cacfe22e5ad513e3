-- The reports that are new since the release before, the latest years first.
select r.report, r.body, r.year, b.label_zh, b.label_en
from reports r anti join last_reports using (report) join bodies b using (body)
order by r.year desc, r.body
limit $limit
