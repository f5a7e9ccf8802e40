-- The youths with care in natura that CBS published, of the latest year not later than $4 for which the municipality's own figure is there.
-- $1 municipality, $2 as-of date, $3 stand.
with latest as (
    select region, year, youths_with_care,
        row_number() over (partition by region, year order by known desc, youths_with_care desc) as place
    from key_figure
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake) and year <= $4 and youths_with_care is not null
)
select region, year, cast(youths_with_care as bigint) as youths
from latest
where place = 1
  and year = (select max(year) from latest where region like 'GM%')
order by region;
