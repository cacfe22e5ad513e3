select * from notes where report = $report order by place, code
