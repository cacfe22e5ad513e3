-- A key for every body: other wherever a row differs that its pages are made of. Rows count by report, and a
-- body's are those of its own reports, and of the reports that a finding holds against them.
with rows as (
  select report, hash('report', t) as row from reports t
  union all select report, hash('observation', t) from observations t
  union all select report, hash('claim', t) from claims t
  union all select report, hash('note', t) from notes t
  union all select report, hash('section', t) from sections t
  union all select report, hash('block', t) from blocks t
  union all select report, hash('finding', t) from findings_with_verdicts t
  union all select p.report, hash('document', d)
  from documents d
  join (select report, document from reports union select report, document from blocks) p using (document)
),
report_keys as (
  select report, hash(report, sum(row::hugeint), count(*)) as key from rows group by report
),
held as (
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
select body, printf('%x', hash(sum(key::hugeint), count(*))) as key
from body_rows
where body in (select body from reports)
group by body
order by body
