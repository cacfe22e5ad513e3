-- One figure a report for each indicator of some bodies, as series.sql has them for one, with how grave the gravest
-- finding on it is.
with told as (
  select id, report, body, year, indicator, origin, value, state, approximate, unit_assumed, raw, place,
    min(hash(value, state, approximate)) over said = max(hash(value, state, approximate)) over said as agreed
  from observations
  where body in (select unnest($bodies))
    and category is null and (applicant is null or applicant = 'total')
  window said as (partition by report, indicator, origin)
  qualify row_number() over (
    partition by report, indicator, origin
    order by coalesce(try_cast(regexp_extract(id, '~(\d+)$', 1) as integer), 0), id
  ) = 1
),
said as (
  select figure,
    max(case severity when 'error' then 3 when 'warning' then 2 else 1 end) as grave,
    bool_or("check" = 'years-level') as leaps
  from (
    select unnest(figures) as figure, report, severity, "check" from findings
    where body in (select unnest($bodies))
  )
  where starts_with(figure, report || '/')
  group by figure
)
select told.*,
  case grave when 3 then 'error' when 2 then 'warning' when 1 then 'info' end as severity,
  coalesce(leaps, false) as leaps
from told left join said on said.figure = told.id
order by body, year
