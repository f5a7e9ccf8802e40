-- The claimed eurocents that findings touch, each line once: lines touched by the same rules with the same severities, that agree in all that
-- they can be divided by, are one row. $1 first day, $2 last day; a line counts in the period in which it begins. Empty text and -1 mean unknown.
with touched as (
    select t.number, string_agg(t.rule || '=' || cast(t.severity as varchar), ' ' order by t.rule, t.severity) as rules
    from now_touch t
    inner join now_touched_line l on l.number = t.number
    where l.first_day between $1 and $2
    group by t.number
)
select l.provider, l.product, t.rules, l.form, coalesce(l.neighbourhood, '') as neighbourhood, coalesce(l.age, -1) as age,
    coalesce(l.task_field, '') as task_field, coalesce(l.legal_status, '') as legal_status, coalesce(l.referrer, '') as referrer,
    coalesce(l.paid_by, '') as paid_by, cast(count(*) as bigint) as lines, cast(sum(l.cents) as bigint) as cents
from now_touched_line l
inner join touched t on t.number = l.number
group by l.provider, l.product, t.rules, l.form, coalesce(l.neighbourhood, ''), coalesce(l.age, -1), coalesce(l.task_field, ''),
    coalesce(l.legal_status, ''), coalesce(l.referrer, ''), coalesce(l.paid_by, '')
order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10;
