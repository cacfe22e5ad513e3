-- Documents of the archive that are no report, or could not be read.
select title, path, reason, reason_zh, count(*) over () as total
from documents where status <> 'read'
order by kind, document
limit $limit
