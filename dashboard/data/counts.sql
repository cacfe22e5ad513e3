select
  (select count(*) from observations) as figures,
  (select count(*) from claims) as claims,
  (select count(*) from notes) as notes
