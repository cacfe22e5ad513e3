select * from claims where body = $body order by year, place
