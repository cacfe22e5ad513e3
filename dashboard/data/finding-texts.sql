-- Some findings from a turn on.
from finding_turns where turn >= $first and turn < $first + $limit order by turn
