-- Findings in the order of a list to work down: worst first, most euros first, then by where they stand.
-- $1 first day, $2 last day, $3 provider, $4 rule, $5 severity (empty or 0 lets all pass), $6 how many, $7 how many to skip.
select n.rule, n.severity, n.sentence, i.file_name, i.kind, n.line, n.element, n.provider, n.allocation, n.first_day, n.last_day, n.cents
from now_finding n
inner join intake i on i.intake = n.intake
where (n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1))
  and ($3 = '' or n.provider = $3) and ($4 = '' or n.rule = $4) and ($5 = 0 or n.severity = $5)
order by n.severity desc, coalesce(n.cents, -1) desc, n.rule, i.file_name, i.identity_high, i.identity_low, n.line, n.first_day nulls first,
    n.last_day nulls first, n.allocation nulls first, n.provider nulls first, n.element nulls first, n.sentence nulls first, n.number nulls first
limit $6 offset $7;
