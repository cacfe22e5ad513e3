select * from documents order by kind, document
