-- The leading version of each allocation, as known then: latest allocation date and time (OP033x1), whatever the order of arrival (OP080).
-- An allocation whose leading version was deleted (reason 13) is as if never sent. First and last day of care follow in NowDelivery.
create temporary table now_allocation (
    number integer not null,
    child bigint not null,
    provider varchar not null,
    category varchar,
    product varchar,
    first_day date not null,
    last_day date,
    volume integer,
    unit varchar,
    frequency varchar,
    budget_cents integer,
    legal_status varchar
);

-- needs: allocation_version
insert into now_allocation
with ranked as (
    select number, child, provider, category, product, first_day, last_day, coalesce(change_reason, '') as change_reason,
        volume, unit, frequency, budget_cents, legal_status,
        row_number() over (
            partition by number
            order by decided desc, known desc, coalesce(last_day, date '9999-12-31') desc, first_day desc,
                coalesce(volume, -1) desc, coalesce(budget_cents, -1) desc, provider desc, child desc, coalesce(product, '') desc,
                coalesce(category, '') desc, coalesce(change_reason, '') desc, coalesce(unit, '') desc, coalesce(frequency, '') desc,
                coalesce(legal_status, '') desc
        ) as place
    from allocation_version
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select number, child, provider, category, product, first_day, last_day, volume, unit, frequency, budget_cents, legal_status
from ranked
where place = 1 and change_reason <> '13' and (last_day is null or last_day >= first_day);
