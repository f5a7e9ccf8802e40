-- Every allocation that leads, with what it means and what was reported of it. Empty text means unknown.
-- Task: on its first day its contract is a lump sum for a population, so that messages may be waived (NowPaymentForm).
with start as (
    select allocation, max(first_day) as last_start
    from now_start
    group by allocation
),
stop as (
    select allocation, max(last_day) as last_stop
    from now_stop
    group by allocation
),
followed as (
    -- Care that another allocation of the same child, provider and product goes on with has not stopped.
    select distinct a.number
    from now_allocation a
    inner join now_allocation b
        on b.child = a.child and b.provider = a.provider and coalesce(b.category, '') = coalesce(a.category, '')
        and coalesce(b.product, '') = coalesce(a.product, '')
    where a.last_day is not null and b.number <> a.number and b.first_day > a.first_day and b.first_day <= a.last_day + 1
      and coalesce(b.last_day, date '9999-12-31') > a.last_day
)
select a.number, a.provider, coalesce(a.product, '') as product,
    cast(coalesce(p.form, g.form, s.form, category_form.form, 0) as integer) as form,
    a.first_day, a.last_day, a.volume, a.unit, a.frequency, a.budget_cents,
    t.allocation is not null as has_start,
    e.last_stop is not null and e.last_stop >= coalesce(t.last_start, e.last_stop) as has_stop,
    c.first_claim is not null as has_claim,
    f.number is not null as is_followed,
    r.allocation is not null as has_referrer,
    coalesce(k.form, 0) = 3 as is_task
from now_allocation a
inner join now_care c on c.allocation = a.number
left join start t on t.allocation = a.number
left join stop e on e.allocation = a.number
left join followed f on f.number = a.number
left join now_referrer r on r.allocation = a.number
left join now_product p on p.product_key = a.product and a.first_day between p.first_day and p.last_day
left join now_product g on g.product_key = '*' || a.category and a.first_day between g.first_day and g.last_day
left join standard_product s on s.product = a.product and s.category = a.category
left join standard_product category_form on category_form.product = '' and category_form.category = a.category
left join now_payment_form k on k.allocation = a.number
order by a.number;
