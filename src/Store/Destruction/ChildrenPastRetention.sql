-- The children of whom nothing is told after the day $2, of the municipality $1. An address has no end: of a child with care it does not count.
with told as (
    select child, greatest(known, first_day, coalesce(last_day, first_day)) as care, cast(null as date) as other
    from allocation_version
    where municipality = $1
    union all
    select child, greatest(known, first_day), cast(null as date) from delivery_start where municipality = $1
    union all
    select child, greatest(known, last_day), cast(null as date) from delivery_stop where municipality = $1
    union all
    select child, greatest(known, last_day), cast(null as date) from claim_line where municipality = $1
    union all
    select child, greatest(known, coalesce(last_day, first_day, known)), cast(null as date) from care_request where municipality = $1
    union all
    select child, known, cast(null as date) from granted_request where municipality = $1
    union all
    select child, cast(null as date), known from child_fact where municipality = $1
    union all
    select child, cast(null as date), known from residence where municipality = $1
    union all
    select child, cast(null as date), known from responsibility where municipality = $1
)
select child
from told
group by child
having coalesce(max(care), max(other)) <= $2
order by child;
