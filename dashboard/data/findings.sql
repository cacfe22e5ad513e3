select * from findings_with_verdicts order by finding
