-- How many bodies the years are of.
select count(distinct body) as bodies from coverage
