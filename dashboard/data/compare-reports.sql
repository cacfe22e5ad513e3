-- The reports of each body, and whether cells of theirs were lost.
select r.body, r.year, r.template, r.published, r.report,
  exists (
    select 1 from findings f where f.report = r.report and f."check" = 'form-missing-cells'
  ) as lost
from reports r
order by r.body, r.year
