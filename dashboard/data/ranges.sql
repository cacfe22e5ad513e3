-- Which blocks of a document are which report's: a place is a document and a block.
select split_part(document, '#', 1) as document, report, min(block) as first, max(block) as last
from blocks group by all
order by document, first
