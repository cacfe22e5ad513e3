-- One figure a report for one indicator, as series.sql has them for one body, with what the rules say of each.
with told as (
  select *, count(distinct (value, state, approximate)) over (partition by report) = 1 as agreed
  from observations
  where indicator = $indicator and origin = $origin
    and category is null and (applicant is null or applicant = 'total')
  qualify row_number() over (
    partition by report
    order by coalesce(try_cast(regexp_extract(id, '~(\d+)$', 1) as integer), 0), id
  ) = 1
),
said as (
  select figure, list(distinct severity order by severity) as severities,
    bool_or("check" = 'years-level') as leaps
  from (select unnest(figures) as figure, report, severity, "check" from findings)
  where starts_with(figure, report || '/')
  group by figure
)
select told.*, coalesce(said.severities, []) as severities, coalesce(said.leaps, false) as leaps
from told left join said on said.figure = told.id
order by body, year
