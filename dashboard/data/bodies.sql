-- The bodies that have a report, what they have, and the government and area they belong to.
select b.* replace (coalesce(b.division, p.division) as division),
  p.label_zh as parent_zh, p.label_en as parent_en, r.reports, r.first, r.last
from bodies b
join (
  select body, count(*) as reports, min(year) as first, max(year) as last from reports group by body
) r using (body)
left join bodies p on p.body = b.parent
order by b.body
