-- The findings that an earlier release has not, or has of other figures.
insert into new_findings
with now as (
  select finding, "left", "right", used
  from main.findings left join (
    select finding, list((id, value) order by id) as used
    from (select finding, unnest(figures) as id from main.findings)
    left join main.observations using (id)
    group by finding
  ) using (finding)
),
earlier as (
  select finding, "left", "right", used
  from last_findings left join (
    select finding, list((id, value) order by id) as used
    from (select finding, unnest(figures) as id from last_findings)
    left join last_observations using (id)
    group by finding
  ) using (finding)
)
select finding, $release from (from now except from earlier)
