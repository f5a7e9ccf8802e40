-- The claimed eurocents that findings touch, each line once: 0 by severity, 1 by rule and severity, 2 by provider and severity.
-- A line counts in the period in which it begins. Parameters as in FindingList.sql.
with kept as (
    select t.rule, t.severity, l.number, l.provider, l.cents
    from now_touch t
    inner join now_touched_line l on l.number = t.number
    where l.first_day between $1 and $2
      and ($3 = '' or l.provider = $3) and ($4 = '' or t.rule = $4) and ($5 = 0 or t.severity = $5)
),
once as (
    select distinct number, severity, provider, cents
    from kept
)
select 0 as mask, '' as value, severity, cast(count(*) as bigint) as lines, cast(sum(cents) as bigint) as cents
from once
group by severity
union all
select 1, rule, severity, cast(count(*) as bigint), cast(sum(cents) as bigint)
from kept
group by rule, severity
union all
select 2, provider, severity, cast(count(*) as bigint), cast(sum(cents) as bigint)
from once
group by provider, severity
order by 1, 2, 3;
