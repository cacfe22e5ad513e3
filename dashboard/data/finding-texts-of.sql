-- The findings of the bodies from one to another.
from finding_turns where body between $first and $last order by body, turn
