-- Items published by year and form, summed over the offices that give one exact total. Governments are left out,
-- since their figures may hold those of their offices; so is whoever is not known to be an office.
select r.year, r.template,
  sum(p.value) filter (p.state = 'number' and p.approximate is null) as sum,
  count(*) filter (p.state = 'number' and p.approximate is null) as summed,
  count(*) filter (p.state = 'number' and p.approximate is not null) as about,
  count(*) filter (p.state <> 'number') as untold
from published_items p join reports r using (report) join bodies b on b.body = r.body
where p.category is null and b.level = 'department'
group by r.year, r.template
order by r.year, r.template
