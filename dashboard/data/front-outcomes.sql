-- How requests ended, by year, summed over the offices whose tables give all six ways as numbers.
select o.year, o.outcome, sum(o.value) as value, count(*) as tables
from (
  select body, year, outcome, value from request_outcomes
  qualify bool_and(state = 'number' and value is not null) over (partition by report)
) o join bodies b on b.body = o.body
where b.level = 'department'
group by o.year, o.outcome
order by o.year, o.outcome
