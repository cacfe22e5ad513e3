-- What reports count, of the whole body, and how many tell it: the most told first.
select indicator, origin,
  count(distinct report) filter (state = 'number') as reports,
  count(distinct body) filter (state = 'number') as bodies
from observations
where category is null and (applicant is null or applicant = 'total')
group by all
having reports > 0
order by reports desc, indicator, origin
