-- The allocations whose care can touch the days from $1 to $2, with child, form and neighbourhood on their first valid day from $1 on.
select a.number, a.child, a.first_day, a.last_day, c.first_claim,
    cast(coalesce(p.form, g.form, s.form, category_form.form, 0) as integer) as form,
    coalesce(h.neighbourhood, '') as neighbourhood
from now_allocation a
inner join now_care c on c.allocation = a.number
left join now_product p on p.product_key = a.product and greatest(a.first_day, $1) between p.first_day and p.last_day
left join now_product g on g.product_key = '*' || a.category and greatest(a.first_day, $1) between g.first_day and g.last_day
left join standard_product s on s.product = a.product and s.category = a.category
left join standard_product category_form on category_form.product = '' and category_form.category = a.category
left join now_residence h on h.child = a.child and greatest(a.first_day, $1) between h.first_day and h.last_day
where c.first_day <= $2 and c.last_day >= $1
order by a.number;
