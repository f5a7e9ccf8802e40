-- How many findings the files with a number from $1 to $2 have by provider and severity, and the claimed eurocents of their lines that findings touch, each line once.
with told as (
    select coalesce(provider, '') as provider, severity, count(*) as number
    from now_finding
    where intake between $1 and $2
    group by coalesce(provider, ''), severity
),
once as (
    select distinct l.number, t.severity, l.provider, l.cents
    from now_touch t
    inner join now_touched_line l on l.number = t.number
    where l.intake between $1 and $2
),
touched as (
    select provider, severity, count(*) as lines, sum(cents) as cents
    from once
    group by provider, severity
)
select coalesce(n.provider, t.provider) as provider, coalesce(n.severity, t.severity) as severity, cast(coalesce(n.number, 0) as bigint) as number,
    cast(coalesce(t.lines, 0) as bigint) as lines, cast(t.cents as bigint) as cents
from told n
full join touched t on t.provider = n.provider and t.severity = n.severity
order by 2 desc, 3 desc, 1;
