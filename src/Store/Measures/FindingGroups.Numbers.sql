-- How many findings there are of each rule, severity and provider. Those of an allocation stay apart by its number, those of a claim line by all
-- that it can be divided by; of the rest none of that is known. $1 first day, $2 last day, as in FindingList.sql. Empty text and -1 mean unknown.
with kept as (
    select rule, severity, coalesce(provider, '') as provider, case when number is null then allocation end as allocation, number, cents
    from now_finding
    where first_day is null or (number is not null and first_day between $1 and $2) or (number is null and first_day <= $2 and last_day >= $1)
)
select k.rule, k.severity, k.provider, k.allocation, l.number is not null as is_line, coalesce(l.product, '') as product, coalesce(l.form, 0) as form,
    coalesce(l.neighbourhood, '') as neighbourhood, coalesce(l.age, -1) as age, coalesce(l.task_field, '') as task_field,
    coalesce(l.legal_status, '') as legal_status, coalesce(l.referrer, '') as referrer, coalesce(l.paid_by, '') as paid_by,
    cast(count(*) as bigint) as findings, cast(sum(case when k.cents is null then 1 else 0 end) as bigint) as without_cents
from kept k
left join now_touched_line l on l.number = k.number
group by k.rule, k.severity, k.provider, k.allocation, l.number is not null, coalesce(l.product, ''), coalesce(l.form, 0), coalesce(l.neighbourhood, ''),
    coalesce(l.age, -1), coalesce(l.task_field, ''), coalesce(l.legal_status, ''), coalesce(l.referrer, ''), coalesce(l.paid_by, '')
order by 1, 2, 3, 4 nulls first, 5, 6, 7, 8, 9, 10, 11, 12, 13;
