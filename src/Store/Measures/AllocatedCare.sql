-- The allocations whose care can touch the days from $1 to $2, with what they can be divided by on their first valid day from $3 on.
select
    a.number, a.child, a.provider,
    coalesce(a.category, '') as category,
    coalesce(a.product, '') as product,
    a.first_day, a.last_day, a.volume, a.unit, a.frequency, a.budget_cents,
    coalesce(a.legal_status, '') as legal_status,
    cast(coalesce(p.form, g.form, s.form, category_form.form, 0) as integer) as form,
    coalesce(p.task_field, g.task_field, '') as task_field,
    coalesce(h.neighbourhood, '') as neighbourhood,
    cast(coalesce(
        extract(year from greatest(a.first_day, $3)) - extract(year from k.birth_date)
        - case when extract(month from greatest(a.first_day, $3)) * 100 + extract(day from greatest(a.first_day, $3))
                  < extract(month from k.birth_date) * 100 + extract(day from k.birth_date) then 1 else 0 end,
        -1) as integer) as age,
    c.first_claim,
    coalesce(r.referrer, '') as referrer,
    coalesce(w.paid_by, '') as paid_by
from now_allocation a
inner join now_care c on c.allocation = a.number
left join now_product p on p.product_key = a.product and greatest(a.first_day, $3) between p.first_day and p.last_day
left join now_product g on g.product_key = '*' || a.category and greatest(a.first_day, $3) between g.first_day and g.last_day
left join standard_product s on s.product = a.product and s.category = a.category
left join standard_product category_form on category_form.product = '' and category_form.category = a.category
left join now_child k on k.child = a.child
left join now_residence h on h.child = a.child and greatest(a.first_day, $3) between h.first_day and h.last_day
left join now_referrer r on r.allocation = a.number
left join now_responsibility w on w.child = a.child and greatest(a.first_day, $3) between w.first_day and w.last_day
where c.first_day <= $2 and c.last_day >= $1
order by a.number;
