-- How much is other than in the release before: reports, figures of the reports that both have, and findings.
with figures as (
  select now.id is null as gone, earlier.id is null as new,
    (now.value, now.state, now.approximate, now.unit)
      is distinct from (earlier.value, earlier.state, earlier.approximate, earlier.unit) as other
  from (from observations semi join last_reports using (report)) now
  full join (from last_observations semi join reports using (report)) earlier using (id)
)
select
  (select count(*) from reports anti join last_reports using (report)) as reports_new,
  (select count(*) from last_reports anti join reports using (report)) as reports_gone,
  (select count(*) from figures where not gone and not new and other) as figures_revised,
  (select count(*) from figures where new) as figures_new,
  (select count(*) from figures where gone) as figures_gone,
  (select count(distinct finding) from new_findings where since = $release) as findings_new,
  (select count(*) from last_findings anti join findings using (finding)) as findings_gone
