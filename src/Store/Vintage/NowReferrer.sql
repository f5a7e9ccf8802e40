-- Who referred to each allocation, as known then. A request for care tells it better than the municipality's own table, so source 1 goes before source 2;
-- within a source the one known last holds. A code that is not in COD327 says nothing.
create temporary table now_referrer (
    allocation integer not null,
    referrer varchar not null
);

insert into now_referrer
with told as (
    select allocation, referrer, known, 2 as source
    from referral
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
),
ranked as (
    select allocation, referrer,
        row_number() over (partition by allocation order by source, known desc, referrer) as place
    from told
    where referrer in ('01', '02', '03', '04', '05', '06', '08')
)
select allocation, referrer
from ranked
where place = 1;
