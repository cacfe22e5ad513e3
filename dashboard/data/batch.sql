-- The release cut down to some bodies, under the names of its own tables, which these go before.
-- With a body's rows come those of other bodies that a finding holds against them: a government and its departments.
create temp table batch as select unnest($bodies) as body;
create temp table findings_with_verdicts as
  select * from main.findings_with_verdicts f
  where body in (from batch)
    or "check" in (select "check" from checks where scope = 'group') and exists (
      select 1 from (select unnest(f.figures) as id)
      where regexp_replace(id, '/[^/]*/[^/]*$', '') in (from batch)
    );
create temp table reports as
  select * from main.reports
  where body in (from batch)
    or report in (select regexp_replace(unnest(figures), '/[^/]*$', '') from temp.findings_with_verdicts);
create temp table findings as select * from temp.findings_with_verdicts;
create temp table observations as from main.observations where report in (select report from temp.reports);
create temp table blocks as from main.blocks where report in (select report from temp.reports);
create temp table claims as from main.claims where body in (from batch);
create temp table notes as from main.notes where body in (from batch);
create temp table sections as from main.sections where body in (from batch);
