-- The findings of a period, most euros first, with where they stand. Of a claim line product and form are told, of an allocation its number.
-- $1 first day, $2 last day, as in the measures of findings. What is told once of an allocation or a claim has the cents of its lines in the period.
with within as (
    select t.rule, l.allocation, l.intake, sum(l.cents) as cents
    from now_touch t
    inner join now_touched_line l on l.number = t.number
    where not t.tells and l.first_day between $1 and $2
    group by t.rule, l.allocation, l.intake
),
of_allocation as (
    select rule, allocation, cast(sum(cents) as bigint) as cents
    from within
    group by rule, allocation
),
of_claim as (
    select rule, intake, cast(sum(cents) as bigint) as cents
    from within
    group by rule, intake
),
told as (
    select n.*, case when n.number is not null then n.cents when n.rule = 'DECLARATIE-ZONDER-START' then coalesce(a.cents, 0)
        else coalesce(c.cents, n.cents) end as cents_within
    from now_finding n
    left join of_allocation a on a.rule = n.rule and a.allocation = n.allocation
    left join of_claim c on c.rule = n.rule and c.intake = n.intake and n.allocation is null
)
select n.rule, n.severity, n.sentence, i.file_name, n.line, n.element, coalesce(n.provider, '') as provider, n.cents_within,
    case when n.number is null then n.allocation end as allocation, l.product, cast(coalesce(l.form, 0) as integer) as form
from told n
inner join intake i on i.intake = n.intake
left join now_touched_line l on l.number = n.number
where n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1)
order by coalesce(n.cents_within, -1) desc, n.severity desc, n.rule, i.file_name, i.identity_high, i.identity_low, n.line, n.first_day nulls first,
    n.last_day nulls first, n.allocation nulls first, n.provider nulls first, n.element nulls first, n.sentence nulls first, n.number nulls first;
