-- Where each child lived, as known then, without overlap: a later address ends an earlier one.
create temporary table now_residence (
    child bigint not null,
    neighbourhood varchar not null,
    first_day date not null,
    last_day date not null
);

-- needs: residence
insert into now_residence
with latest as (
    select child, neighbourhood, first_day, coalesce(last_day, date '9999-12-31') as last_day,
        row_number() over (
            partition by child, first_day
            order by known desc, neighbourhood desc, coalesce(last_day, date '9999-12-31') desc
        ) as place
    from residence
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and (last_day is null or last_day >= first_day)
),
one as (
    select child, neighbourhood, first_day, last_day,
        lead(first_day) over (partition by child order by first_day) as next_first
    from latest
    where place = 1
)
select child, neighbourhood, first_day, case when next_first <= last_day then next_first - 1 else last_day end
from one;
