select * from sections where body = $body order by report, expected_order, place
