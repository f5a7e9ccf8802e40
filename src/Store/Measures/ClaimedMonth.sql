-- All claim lines known then, summed by provider, product, form and care month, by what became of them and by what is not known of them.
-- State: 0 not answered yet, 1 granted, 2 refused. Gaps: 1 the product is in no dictionary, 2 no form of care, 4 no referrer, 8 no neighbourhood,
-- 16 no birth date. The answer only sums them, so their order has no meaning.
with meaning as (
    select distinct category, product, first_day
    from now_claim_line
),
unknown_product as (
    select m.category, m.product, m.first_day
    from meaning m
    where not exists (select 1 from now_product p where p.product_key = m.product and m.first_day between p.first_day and p.last_day)
      and not exists (select 1 from now_product g where g.product_key = '*' || m.category and m.first_day between g.first_day and g.last_day)
      and not exists (select 1 from standard_product s where s.product = m.product and s.category = m.category)
),
line as (
    select l.provider, l.category, l.product, l.form,
        cast(extract(year from l.first_day) * 12 + extract(month from l.first_day) - 1 as integer) as care_month,
        l.state, l.is_allocated, l.amount_cents,
        case when u.product is not null then 1 else 0 end + case when l.form = 0 then 2 else 0 end + case when r.allocation is null then 4 else 0 end
            + case when l.neighbourhood is null then 8 else 0 end + case when coalesce(l.age, -1) < 0 then 16 else 0 end as gaps
    from now_claim_line l
    left join unknown_product u on u.category = l.category and u.product = l.product and u.first_day = l.first_day
    left join now_referrer r on r.allocation = l.allocation
)
select provider, category, product, form, care_month, state, is_allocated, cast(gaps as integer) as gaps,
    cast(count(*) as bigint) as lines, cast(sum(amount_cents) as bigint) as cents
from line
group by provider, category, product, form, care_month, state, is_allocated, gaps;
