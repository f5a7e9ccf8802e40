-- The last day that the first version of an allocation planned, where that is another one than the leading version says; empty where it
-- planned none. $1 municipality, $2 as-of date, $3 stand.
with ranked as (
    select number, last_day,
        row_number() over (
            partition by number
            order by decided, known, coalesce(last_day, date '9999-12-31')
        ) as place
    from allocation_version
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and coalesce(change_reason, '') <> '13' and (last_day is null or last_day >= first_day)
)
select r.number, r.last_day
from ranked r
inner join now_allocation a on a.number = r.number
where r.place = 1 and coalesce(r.last_day, date '9999-12-31') <> coalesce(a.last_day, date '9999-12-31')
order by r.number;
