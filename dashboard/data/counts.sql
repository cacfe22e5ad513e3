select
  (select count(*) from reports) as reports,
  (select min(year) from reports) as first,
  (select max(year) from reports) as last,
  (select count(*) from observations) as figures,
  (select count(*) from findings) as findings,
  (select count(*) from findings where root is null) as causes
