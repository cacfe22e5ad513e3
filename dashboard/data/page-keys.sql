-- A key for the page of every report: of its own rows, of the years beside it, and of the reports that a finding
-- holds against it or quotes beside it. Findings and reports go by numbers here: there are thousands.
with ranges as (
  select split_part(document, '#', 1) as document, hash(report) as report, min(block) as first, max(block) as last
  from blocks group by all
),
quoted as (
  select finding, split_part(place, '#', 1) as document,
    coalesce(try_cast(regexp_extract(place, '#b(\d+)', 1) as integer), 0) as block
  from (select hash(finding) as finding, unnest(places) as place from findings)
),
held as (
  select hash(finding) as finding, hash(report) as report from findings
  union
  select hash(finding), hash(regexp_replace(unnest(figures), '/[^/]*$', '')) from findings
  union
  select q.finding, r.report
  from quoted q join ranges r on r.document = q.document and q.block between r.first and r.last
),
shown as (
  select hash(report) as report, hash(report) as other from reports
  union
  select here.report, there.report from held here join held there using (finding)
),
others as (
  select hash(report) as other, hash(key, b.body, b.label_zh, b.label_en) as key
  from report_keys join reports using (report) join bodies b using (body)
),
shown_keys as (
  select report, sum(key::hugeint) as sum, count(*) as others from shown join others using (other) group by report
)
select r.body, r.report, printf('%x', hash($by, hash(b), sum, others,
  lag(r.report) over years, lead(r.report) over years)) as key
from reports r join bodies b using (body) join shown_keys s on s.report = hash(r.report)
window years as (partition by r.body order by r.year)
order by r.body, r.report
