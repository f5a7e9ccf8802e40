-- All claim lines known then, summed by what a forecast is divided by, by care month and by the day on which they became known. Empty text means unknown.
-- State: 0 not answered yet, 1 granted, 2 refused. The answer only sums them, so their order has no meaning.
select
    provider, category, form,
    coalesce(task_field, '') as task_field,
    cast(extract(year from first_day) * 12 + extract(month from first_day) - 1 as integer) as care_month,
    known, state,
    cast(count(*) as bigint) as lines,
    cast(sum(amount_cents) as bigint) as cents
from now_claim_line
group by provider, category, form, coalesce(task_field, ''), cast(extract(year from first_day) * 12 + extract(month from first_day) - 1 as integer), known, state;
