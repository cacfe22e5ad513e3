-- Every year of every body from its first to its last, the bodies that lack most first.
select c.*, b.label_zh, b.label_en,
  (select count(*) from findings f where f.report = c.report and f.root is null) as findings
from coverage c join bodies b using (body)
order by count(*) filter (c.state <> 'read') over (partition by c.body) desc, c.body, c.year
