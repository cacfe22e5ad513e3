-- Every body that has a report, its names, and the years of its reports.
select b.body, b.label_zh, b.label_en,
  coalesce((select list(name order by from_year, name) from body_names n where n.body = b.body), []) as names,
  list(r.year order by r.year) as years
from bodies b join reports r using (body)
group by all order by b.body
