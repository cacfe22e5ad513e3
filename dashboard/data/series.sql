-- One figure a year for every indicator of a body, in a table and in prose: the whole body's own,
-- no category, no kind of applicant; in prose its first mention, and whether all mentions agree.
select *, count(distinct (value, state, approximate)) over (partition by year, indicator, origin) = 1 as agreed
from observations
where body = $body and category is null and (applicant is null or applicant = 'total')
qualify row_number() over (
  partition by year, indicator, origin
  order by coalesce(try_cast(regexp_extract(id, '~(\d+)$', 1) as integer), 0), id
) = 1
order by indicator, origin, year
