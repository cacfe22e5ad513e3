-- What files reports were read from, by format, and of how many address and time of retrieval are known.
select d.format, count(*) as reports, count(d.url) as addressed, count(d.retrieved) as dated
from reports r join documents d using (document)
group by all
order by reports desc, format
