-- A key for every body: other wherever a row differs that its pages are made of, or what draws them. A body's rows are
-- those of its own reports, and of the reports that a finding holds against them.
with held as (
  select finding, report from findings
  where "check" in (select "check" from checks where scope = 'group')
  union
  select finding, regexp_replace(unnest(figures), '/[^/]*$', '') from findings
  where "check" in (select "check" from checks where scope = 'group')
),
shown as (
  select body, report from reports
  union
  select r.body, there.report
  from held here join held there using (finding) join reports r on r.report = here.report
),
body_rows as (
  select body, key from shown join report_keys using (report)
  union all select body, hash('body', t) from bodies t
  union all select body, hash('name', t) from body_names t
  union all select s.body, hash('other', b.body, b.label_zh, b.label_en)
  from shown s join reports r using (report) join bodies b on b.body = r.body
)
select body, printf('%x', hash($by, sum(key::hugeint), count(*))) as key
from body_rows
where body in (select body from reports)
group by body
order by body
