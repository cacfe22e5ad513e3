-- How many reports there are on each year, and of how many bodies.
select year, count(*) as reports, count(distinct body) as bodies from reports group by year order by year
