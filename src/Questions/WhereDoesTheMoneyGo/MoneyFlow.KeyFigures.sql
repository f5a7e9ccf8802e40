-- The latest published count and share of youths with care, not later than a year, for each region, as known then.
-- $1 municipality, $2 as-of date, $3 stand, $4 year.
with latest as (
    select region, year, youths_with_care, youths_with_care_per_mille,
        row_number() over (partition by region order by year desc, known desc, youths_with_care desc, youths_with_care_per_mille desc) as place
    from key_figure
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake) and year <= $4
      and youths_with_care > 0 and youths_with_care_per_mille > 0
)
select region, year, youths_with_care, youths_with_care_per_mille
from latest
where place = 1
order by region;
