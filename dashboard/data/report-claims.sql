select * from claims where report = $report order by place
