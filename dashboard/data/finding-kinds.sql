-- How many findings are alike in all that they are chosen by: the rule, how grave, whose slip, which year.
select "check", severity, doubt, year, count(*) as findings
from findings group by all
order by "check", severity, doubt, year
