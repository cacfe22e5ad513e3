-- Every report, whether it has a table of outcomes, and whether each cell of it is a number and all sums hold.
with columns as (
  select report, applicant,
    bool_and(state = 'number') as numbers,
    sum(value) filter (indicator <> 'request.outcome.total') as rows,
    sum(value) filter (indicator = 'request.outcome.total') as total
  from observations
  where origin = 'table' and starts_with(indicator, 'request.outcome.') and applicant is not null
  group by all
),
tables as (
  select report,
    bool_and(numbers) and bool_and(coalesce(rows = total, false))
      and coalesce(sum(total) filter (applicant <> 'total')
        = sum(total) filter (applicant = 'total'), false) as sound
  from columns
  group by report
)
select r.body, r.year, r.template, r.published, r.report,
  t.report is not null as told, coalesce(t.sound, false) as sound
from reports r left join tables t using (report)
order by r.body, r.year
