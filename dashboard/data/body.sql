select * from bodies where body = $body
