-- A body's reports, each with the file it came from, and how many figures it has.
select r.*, count(o.id) as figures, count(o.id) filter (o.state = 'blank') as blanks,
  any_value(d.path) as path, any_value(d.format) as format
from reports r
left join observations o using (report)
left join documents d using (document)
where r.body = $body
group by all
order by year
