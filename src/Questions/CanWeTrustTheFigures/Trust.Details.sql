-- The findings of a period, most euros first, with where they stand. Of a claim line product and form are told, of an allocation its number.
-- $1 first day, $2 last day, as in the measures of findings.
select n.rule, n.severity, n.sentence, i.file_name, n.line, n.element, coalesce(n.provider, '') as provider, n.cents,
    case when n.number is null then n.allocation end as allocation, l.product, cast(coalesce(l.form, 0) as integer) as form
from now_finding n
inner join intake i on i.intake = n.intake
left join now_touched_line l on l.number = n.number
where n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1)
order by coalesce(n.cents, -1) desc, n.severity desc, n.rule, i.file_name, i.identity_high, i.identity_low, n.line, n.first_day nulls first,
    n.last_day nulls first, n.allocation nulls first, n.provider nulls first, n.element nulls first, n.sentence nulls first, n.number nulls first;
