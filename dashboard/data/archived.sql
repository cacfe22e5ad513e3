-- The files that reports were read from; one that lay in another file is not there by itself.
select distinct d.sha256, d.path
from (select document from reports union select document from blocks) r
join documents d on d.document = r.document
where not contains(d.path, '/') order by all
