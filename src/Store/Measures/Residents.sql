-- Residents of 0 to 22 and of 0 to 17 on 1 January of a year, for each neighbourhood, as known then.
-- $1 municipality, $2 as-of date, $3 stand, $4 year, $5 highest age of a youth.
with latest as (
    select neighbourhood, age, residents,
        row_number() over (partition by neighbourhood, age order by known desc, residents desc) as place
    from population
    where municipality = $1 and known <= $2 and intake <= $3 and year = $4
)
select neighbourhood,
    cast(sum(residents) as bigint) as youths,
    cast(sum(case when age < 18 then residents else 0 end) as bigint) as minors
from latest
where place = 1 and age between 0 and $5
group by neighbourhood
order by neighbourhood;
