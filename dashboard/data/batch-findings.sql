-- Every finding that is shown on a page of these bodies.
select finding from findings order by finding
