select * from notes where body = $body order by report, place, code
