-- The bodies whose reports tell a measure most often.
select body
from observations
where indicator = $indicator and origin = $origin
  and category is null and (applicant is null or applicant = 'total')
group by body
order by count(distinct report) filter (state = 'number') desc, body
limit $limit
