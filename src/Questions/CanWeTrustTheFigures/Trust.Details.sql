-- The findings with most euros, of the rules, severities, providers, products and forms that are asked for. Each list is text with a space
-- before and after every value; an empty list lets all pass. $1 first day, $2 last day, $3 rules, $4 severities, $5 providers, $6 products,
-- $7 forms, $8 how many.
with kept as (
    select n.rule, n.severity, n.sentence, n.intake, n.line, n.element, n.provider, n.allocation, n.first_day, n.last_day, n.number, n.cents
    from now_finding n
    left join now_touched_line l on l.number = n.number
    left join now_allocation a on a.number = n.allocation and n.number is null
    left join now_product p on p.product_key = a.product and a.first_day between p.first_day and p.last_day
    left join now_product g on g.product_key = '*' || a.category and a.first_day between g.first_day and g.last_day
    left join standard_product s on s.product = a.product and s.category = a.category
    left join standard_product category_form on category_form.product = '' and category_form.category = a.category
    where (n.first_day is null or (n.number is not null and n.first_day between $1 and $2) or (n.number is null and n.first_day <= $2 and n.last_day >= $1))
      and ($3 = '' or strpos($3, ' ' || n.rule || ' ') > 0)
      and ($4 = '' or strpos($4, ' ' || cast(n.severity as varchar) || ' ') > 0)
      and ($5 = '' or strpos($5, ' ' || coalesce(n.provider, '') || ' ') > 0)
      and ($6 = '' or ((l.number is not null or a.number is not null) and strpos($6, ' ' || coalesce(l.product, a.product, '') || ' ') > 0))
      and ($7 = '' or ((l.number is not null or a.number is not null)
        and strpos($7, ' ' || cast(coalesce(l.form, p.form, g.form, s.form, category_form.form, 0) as varchar) || ' ') > 0))
)
select k.rule, k.severity, k.sentence, i.file_name, k.line, k.element, k.provider, k.cents
from kept k
inner join intake i on i.intake = k.intake
order by coalesce(k.cents, -1) desc, k.severity desc, k.rule, i.file_name, i.identity_high, i.identity_low, k.line, k.first_day nulls first,
    k.last_day nulls first, k.allocation nulls first, k.provider nulls first, k.element nulls first, k.sentence nulls first, k.number nulls first
limit $8;
