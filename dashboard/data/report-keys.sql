-- A key for the rows of every report: other wherever one of them differs.
create or replace temp table report_keys as
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
)
select report, hash(report, sum(row::hugeint), count(*)) as key from rows group by report
