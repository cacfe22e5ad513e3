-- How often each rule held, failed and could not tell.
select "check", sum(holds) as holds, sum(fails) as fails, sum(cannot_tell) as cannot_tell
from outcomes group by "check"
