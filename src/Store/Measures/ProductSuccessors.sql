-- Which product took over from which, as the municipality's dictionary told it last. $1 municipality, $2 as-of date, $3 stand.
with latest as (
    select product, coalesce(successor, '') as successor,
        row_number() over (partition by product, first_day order by known desc, coalesce(successor, '') desc) as place
    from product_meaning
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select distinct product, successor
from latest
where place = 1 and successor <> ''
order by product, successor;
