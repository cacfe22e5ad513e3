select * from observations where body = $body order by report, id
