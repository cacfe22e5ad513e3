select * from sections where report = $report order by expected_order, place
