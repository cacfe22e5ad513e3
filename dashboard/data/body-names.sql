select * from body_names order by body, from_year, name
