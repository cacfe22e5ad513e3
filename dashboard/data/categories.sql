-- Items published by category, where the prose breaks them down, in the order of reading.
select * from observations
where body = $body and indicator = 'disclosure.items' and category is not null
order by year,
  cast(regexp_extract(place, '#b(\d+)', 1) as integer),
  try_cast(regexp_extract(place, '\.s(\d+)', 1) as integer),
  id
