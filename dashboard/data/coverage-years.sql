select year, state, count(*) as bodies from coverage group by all order by year, state
