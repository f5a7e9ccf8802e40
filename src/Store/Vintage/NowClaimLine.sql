-- Every claim line known then, with all that it can be divided by. Amount and volume: debit positive, credit negative.
-- State: 0 not answered yet, 1 granted, 2 refused. Form, neighbourhood and age are those of the first day of the product period; age -1 is unknown.
create temporary table now_claim_line (
    claim_intake bigint not null,
    allocation integer not null,
    child bigint not null,
    provider varchar not null,
    category varchar not null,
    product varchar not null,
    unit varchar not null,
    first_day date not null,
    known date not null,
    volume bigint not null,
    amount_cents bigint not null,
    state integer not null,
    form integer not null,
    task_field varchar,
    neighbourhood varchar,
    age integer,
    legal_status varchar,
    is_allocated boolean not null
);

-- needs: claim_line now_claim
insert into now_claim_line
with refused as (
    select distinct c.claim_intake, r.reference
    from refused_line r
    inner join now_claim c on c.answer_intake = r.intake
)
select
    l.intake, l.allocation, l.child, l.provider, l.category, l.product, l.unit, l.first_day, l.known,
    case when l.amount_cents < 0 then -l.volume else l.volume end,
    l.amount_cents,
    case when c.answer_intake is null then 0 when c.refused_whole or r.reference is not null then 2 else 1 end,
    coalesce(p.form, g.form, s.form, category_form.form, 0),
    coalesce(p.task_field, g.task_field),
    h.neighbourhood,
    cast(greatest(-1, extract(year from l.first_day) - extract(year from k.birth_date)
        - case when extract(month from l.first_day) * 100 + extract(day from l.first_day)
                  < extract(month from k.birth_date) * 100 + extract(day from k.birth_date) then 1 else 0 end) as integer),
    a.legal_status,
    a.number is not null
from claim_line l
inner join now_claim c on c.claim_intake = l.intake
left join refused r on r.claim_intake = l.intake and r.reference = l.reference
left join now_product p on p.product_key = l.product and l.first_day between p.first_day and p.last_day
left join now_product g on g.product_key = '*' || l.category and l.first_day between g.first_day and g.last_day
left join standard_product s on s.product = l.product and s.category = l.category
left join standard_product category_form on category_form.product = '' and category_form.category = l.category
left join now_child k on k.child = l.child
left join now_residence h on h.child = l.child and l.first_day between h.first_day and h.last_day
left join now_allocation a on a.number = l.allocation;
