select * from outcomes order by "check", report
