select * from body_names where body = $body order by from_year, name
