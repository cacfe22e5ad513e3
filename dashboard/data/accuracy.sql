select * from accuracy
