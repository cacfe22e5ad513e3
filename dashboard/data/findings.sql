-- These findings, and those that they explain, with the names of the bodies they speak of.
select f.*, b.label_zh as body_zh, b.label_en as body_en
from findings_with_verdicts f join bodies b using (body)
where finding in (select unnest($findings)) or root in (select unnest($findings))
order by finding
