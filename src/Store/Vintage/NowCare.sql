-- The days that each allocation can touch: its validity, widened by its starts, stops and claims, so that a question can load a period only.
-- The first claim is the first day of the first product period for which something is claimed once credits are taken off.
create temporary table now_care (
    allocation integer not null,
    first_claim date,
    first_day date not null,
    last_day date not null
);

-- needs: now_allocation
insert into now_care
with period as (
    select allocation, first_day
    from now_claim_line
    group by allocation, first_day
    having sum(amount_cents) > 0
),
first_claim as (
    select allocation, min(first_day) as first_day
    from period
    group by allocation
),
start as (
    select allocation, min(first_day) as first_day, max(first_day) as last_day
    from now_start
    group by allocation
),
last_stop as (
    select allocation, max(last_day) as last_day
    from now_stop
    group by allocation
)
select a.number, f.first_day,
    least(a.first_day, coalesce(f.first_day, a.first_day), coalesce(s.first_day, a.first_day)),
    greatest(
        coalesce(a.last_day, date '9999-12-31'), coalesce(e.last_day, a.first_day),
        coalesce(f.first_day, a.first_day), coalesce(s.last_day, a.first_day))
from now_allocation a
left join first_claim f on f.allocation = a.number
left join start s on s.allocation = a.number
left join last_stop e on e.allocation = a.number;
