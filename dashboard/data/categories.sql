-- Items published by category, where the prose breaks them down.
select * from observations
where body = $body and indicator = 'disclosure.items' and category is not null
order by year, id
