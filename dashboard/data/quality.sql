-- Errors planted in made and in real reports; the few that every test run proves anew are among these already.
select "check", sum(planted) as planted, sum(found) as found, sum(missed) as missed,
  sum(cannot_tell) as cannot_tell, sum(clean) as clean, sum(false_alarms) as false_alarms,
  sum(determined) as determined, sum(cause_named) as cause_named
from quality where part <> 'sample' group by all order by "check"
