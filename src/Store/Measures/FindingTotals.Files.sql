-- How many findings pass in each file and severity, and the claimed eurocents of its lines that they touch, each line once.
-- Parameters as in FindingList.sql.
with told as (
    select n.intake, n.severity, count(*) as number
    from now_finding n
    where (n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1))
      and ($3 = '' or n.provider = $3) and ($4 = '' or n.rule = $4) and ($5 = 0 or n.severity = $5)
    group by n.intake, n.severity
),
once as (
    select distinct l.number, t.severity, l.intake, l.cents
    from now_touch t
    inner join now_touched_line l on l.number = t.number
    where l.first_day between $1 and $2
      and ($3 = '' or l.provider = $3) and ($4 = '' or t.rule = $4) and ($5 = 0 or t.severity = $5)
),
touched as (
    select intake, severity, count(*) as lines, sum(cents) as cents
    from once
    group by intake, severity
),
files as (
    select coalesce(n.intake, t.intake) as intake, coalesce(n.severity, t.severity) as severity, n.number, t.lines, t.cents
    from told n
    full join touched t on t.intake = n.intake and t.severity = n.severity
)
select i.file_name, f.severity, cast(coalesce(sum(f.number), 0) as bigint) as number, cast(coalesce(sum(f.lines), 0) as bigint) as lines,
    cast(sum(f.cents) as bigint) as cents
from files f
inner join intake i on i.intake = f.intake
group by i.file_name, f.severity
order by f.severity desc, coalesce(cast(sum(f.cents) as bigint), -1) desc, i.file_name;
