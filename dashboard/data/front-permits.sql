-- Permit decisions of the middle office, by year and form: of offices whose table gives them as a number. A sum would be
-- that of the few largest, and of whoever slipped by a digit. Governments are left out, as where items are summed.
select r.year, r.template,
  quantile_disc(p.value, 0.5) filter (p.state = 'number' and p.approximate is null) as middle,
  count(*) filter (p.state = 'number' and p.approximate is null) as told,
  count(*) filter (p.state <> 'number' or p.approximate is not null) as untold
from permit_volume p join reports r using (report) join bodies b on b.body = r.body
where p.measure = 'permit.decisions' and p.origin = 'table' and b.level = 'department'
group by r.year, r.template
order by r.year, r.template
