-- How many findings pass, by rule and severity, and by provider. The mask tells by which a row divides: 1 rule, 2 provider.
-- Parameters as in FindingList.sql.
with kept as (
    select n.rule, n.severity, coalesce(n.provider, '') as provider
    from now_finding n
    where (n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1))
      and ($3 = '' or n.provider = $3) and ($4 = '' or n.rule = $4) and ($5 = 0 or n.severity = $5)
)
select 1 as mask, rule as value, severity, cast(count(*) as bigint) as number
from kept
group by rule, severity
union all
select 2, provider, severity, cast(count(*) as bigint)
from kept
group by provider, severity
order by 1, 2, 3;
