-- The claim lines of the months from $1 to $2, with all that they can be divided by. Empty text and -1 mean unknown.
-- The answer only sums them, so their order has no meaning.
select
    l.child, l.form,
    coalesce(l.age, -1) as age,
    l.is_allocated, l.product, l.unit, l.provider,
    coalesce(l.neighbourhood, '') as neighbourhood,
    coalesce(l.task_field, '') as task_field,
    coalesce(l.legal_status, '') as legal_status,
    cast(extract(year from l.first_day) * 12 + extract(month from l.first_day) - 1 as integer) as care_month,
    l.volume, l.amount_cents, l.state,
    coalesce(r.referrer, '') as referrer,
    coalesce(w.paid_by, '') as paid_by
from now_claim_line l
left join now_referrer r on r.allocation = l.allocation
left join now_responsibility w on w.child = l.child and l.first_day between w.first_day and w.last_day
where l.first_day between $1 and $2;
