select * from checks order by "check"
