-- Youths who live there on 1 January of year $4, up to age $5, as known then. $1 municipality, $2 as-of date, $3 stand.
with latest as (
    select neighbourhood, age, residents,
        row_number() over (partition by neighbourhood, age order by known desc, residents desc) as place
    from population
    where municipality = $1 and known <= $2 and intake <= $3 and year = $4
)
select cast(coalesce(sum(residents), 0) as bigint) as youths, count(*) as told
from latest
where place = 1 and age between 0 and $5
order by 1;
