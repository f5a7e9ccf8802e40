-- The children of whom an allocation was told: $1 municipality, $2 allocation number.
select child
from (
    select child from allocation_version where municipality = $1 and number = $2
    union
    select child from delivery_start where municipality = $1 and allocation = $2
    union
    select child from delivery_stop where municipality = $1 and allocation = $2
    union
    select child from claim_line where municipality = $1 and allocation = $2
    union
    select child from granted_request where municipality = $1 and allocation = $2
    union
    select child from care_request where municipality = $1 and allocation = $2
) as told
order by child;
