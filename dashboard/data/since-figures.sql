-- Figures that are other than in the release before, in the reports that both have; the latest years first.
select now.*, b.label_zh, b.label_en,
  earlier.value as earlier_value, earlier.state as earlier_state, earlier.approximate as earlier_approximate,
  earlier.unit as earlier_unit, earlier.raw as earlier_raw
from observations now join last_observations earlier using (id) join bodies b on b.body = now.body
where (now.value, now.state, now.approximate, now.unit)
  is distinct from (earlier.value, earlier.state, earlier.approximate, earlier.unit)
order by now.year desc, now.body, now.id
limit $limit
