select block, text from blocks where report = $report order by block
