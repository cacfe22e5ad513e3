-- Every finding behind its cause, the gravest causes first, by rule and from the latest year down: its turn, how far
-- before it its cause stands, the large figures that its sentence may say, and the last release that it is new since.
create or replace temp table finding_turns as
with families as (
  select f.finding,
    row_number() over (
      order by array_position(['error', 'warning', 'info'], c.severity), c."check", c.year desc, c.body,
        c.finding, f.root is not null, f.finding
    ) - 1 as turn,
    row_number() over (partition by c.finding order by f.root is not null, f.finding) - 1 as before
  from findings f join findings c on c.finding = coalesce(f.root, f.finding) and c.root is null
),
large as (
  select finding, list(distinct value order by value) as large
  from (select finding, unnest(figures) as id from findings)
  join observations using (id)
  where value >= 1000
  group by finding
),
new as (select finding, max(since) as since from new_findings group by finding)
select finding, f."check", f.severity, f.doubt, f.year, f.body, f.report, f.message_zh, f.message_en,
  turn, before, coalesce(large, []) as large, coalesce(since, 0) as since
from families join findings f using (finding) left join large using (finding) left join new using (finding)
order by turn
