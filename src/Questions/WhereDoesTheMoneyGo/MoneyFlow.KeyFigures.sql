-- Published counts and shares of youths with care, as known then. $1 municipality, $2 as-of date, $3 stand, $4 year.
with latest as (
    select region, name, kind, youths_with_care, youths_with_care_per_mille,
        row_number() over (partition by region order by known desc, coalesce(youths_with_care, -1) desc, coalesce(youths_with_care_per_mille, -1) desc) as place
    from key_figure
    where municipality = $1 and known <= $2 and intake <= $3 and year = $4
)
select region, name, youths_with_care, youths_with_care_per_mille
from latest
where place = 1
order by region;
