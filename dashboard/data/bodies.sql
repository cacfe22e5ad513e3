-- The bodies that have a report.
select * from bodies where body in (select body from reports) order by body
