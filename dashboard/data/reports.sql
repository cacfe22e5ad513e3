select r.*, count(o.id) as figures, count(o.id) filter (o.state = 'blank') as blanks
from reports r left join observations o using (report)
group by all
order by body, year
