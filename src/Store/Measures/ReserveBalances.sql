-- Of each reserve and provision the last balance for the year $1 on or before the day $2.
with ranked as (
    select name, kind, purpose, is_available, balance_day, balance_cents, row_number() over (partition by name order by balance_day desc) as place
    from now_reserve
    where year = $1 and balance_day <= $2
)
select name, kind, purpose, is_available, balance_day, balance_cents
from ranked
where place = 1
order by name;
