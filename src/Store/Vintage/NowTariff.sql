-- Tariffs as known then, a row for each product, provider, unit and run of days, without overlap. An empty provider means all of them.
create temporary table now_tariff (
    product varchar not null,
    provider varchar not null,
    unit varchar not null,
    first_day date not null,
    last_day date not null,
    tariff_cents integer not null
);

-- needs: tariff
insert into now_tariff
with latest as (
    select product, coalesce(provider, '') as provider, unit, first_day,
        coalesce(last_day, date '9999-12-31') as last_day, tariff_cents,
        row_number() over (
            partition by product, coalesce(provider, ''), unit, first_day
            order by known desc, tariff_cents desc, coalesce(last_day, date '9999-12-31') desc
        ) as place
    from tariff
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and (last_day is null or last_day >= first_day)
),
one as (
    select product, provider, unit, first_day, last_day, tariff_cents,
        lead(first_day) over (partition by product, provider, unit order by first_day) as next_first
    from latest
    where place = 1
)
select product, provider, unit, first_day, case when next_first <= last_day then next_first - 1 else last_day end, tariff_cents
from one;
