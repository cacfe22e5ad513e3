-- The causes to be told first: the gravest, those that explain most, the latest; last what a person has dismissed.
select f.finding
from findings_with_verdicts f
left join (select root, count(*) as follow from findings group by root) r on r.root = f.finding
where f.root is null
order by coalesce(f.verdict = 'dismissed', false), array_position(['error', 'warning', 'info'], f.severity), coalesce(r.follow, 0) desc, f.year desc, f.finding
limit $limit
