-- How many causes there are of each severity.
select severity, count(*) as causes from findings where root is null group by severity
