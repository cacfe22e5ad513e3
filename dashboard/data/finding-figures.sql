-- Every figure that stands in a finding, whichever report it is from.
select * from observations
where id in (select unnest(figures) from findings)
order by id
