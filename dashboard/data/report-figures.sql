select * from observations where report = $report order by id
