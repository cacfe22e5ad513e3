-- Every figure that stands in these findings, whichever report it is from, with that report's form and body.
select o.*, r.template, b.label_zh as body_zh, b.label_en as body_en
from observations o join reports r using (report) join bodies b on b.body = o.body
where id in (
  select unnest(figures) from findings
  where finding in (select unnest($findings)) or root in (select unnest($findings))
)
order by id
