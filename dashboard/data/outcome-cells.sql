-- How requests ended, cell by cell, of the bodies from one to another; of noughts only those of all applicants.
select report, indicator, applicant, value
from observations
where origin = 'table' and starts_with(indicator, 'request.outcome.')
  and indicator <> 'request.outcome.total' and applicant is not null
  and (value <> 0 or applicant = 'total') and body between $first and $last
order by report, indicator, applicant
