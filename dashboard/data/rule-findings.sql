-- The first that each rule found, and how many it found.
select "check", finding, count(*) over (partition by "check") as found
from findings
qualify row_number() over (partition by "check" order by year desc, finding) <= $limit
order by "check", finding
