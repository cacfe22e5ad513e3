-- How requests ended, by year, summed over the offices whose tables give all six ways as numbers.
with whole as (
  select report from request_outcomes group by report having bool_and(state = 'number' and value is not null)
)
select o.year, o.outcome, sum(o.value) as value, count(*) as tables
from request_outcomes o join whole using (report) join bodies b on b.body = o.body
where b.level = 'department'
group by o.year, o.outcome
order by o.year, o.outcome
