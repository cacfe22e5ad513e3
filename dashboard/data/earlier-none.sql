-- Nothing came before: no row of an earlier release, and no finding that is new since one.
create temp table new_findings (finding varchar, since integer);
create temp view last_reports as from main.reports limit 0;
create temp view last_observations as from main.observations limit 0;
create temp view last_findings as from main.findings limit 0
