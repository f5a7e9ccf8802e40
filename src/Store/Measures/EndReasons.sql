-- The stops of a period, by allocation and by whether their reason stood on the national list on the last day; and of those that did not, the
-- eurocents claimed on the allocation in the period. $1 first day, $2 last day.
with stop as (
    select e.allocation, exists (select 1 from now_end_reason r where r.code = e.end_reason and r.first_day <= e.last_day) as is_known
    from now_stop e
    where e.last_day between $1 and $2
),
counted as (
    select allocation, is_known, count(*) as stops
    from stop
    group by allocation, is_known
),
claimed as (
    select l.allocation, sum(l.amount_cents) as cents
    from now_claim_line l
    where l.first_day between $1 and $2 and l.allocation in (select allocation from counted where not is_known)
    group by l.allocation
)
select c.allocation, c.is_known, cast(c.stops as bigint) as stops, cast(case when c.is_known then 0 else coalesce(m.cents, 0) end as bigint) as cents
from counted c
left join claimed m on m.allocation = c.allocation
order by c.allocation, c.is_known;
