-- How many reports of each form have no table of outcomes.
select template as form, count(*) as reports from reports r
where not exists (
  select 1 from observations o
  where o.report = r.report and o.origin = 'table' and starts_with(o.indicator, 'request.outcome.')
)
group by template
order by template
