-- The claim lines of the months from $1 to $2, with all that they can be divided by. Empty text and -1 mean unknown.
-- The answer only sums them, so their order has no meaning.
select
    child, form,
    coalesce(age, -1) as age,
    is_allocated, product, unit, provider,
    coalesce(neighbourhood, '') as neighbourhood,
    coalesce(task_field, '') as task_field,
    coalesce(legal_status, '') as legal_status,
    cast(extract(year from first_day) * 12 + extract(month from first_day) - 1 as integer) as care_month,
    volume, amount_cents, state
from now_claim_line
where first_day between $1 and $2;
