-- Who referred to each allocation, as known then. The request for the allocation tells it best (source 1), else the municipality's own table (source 2);
-- within a source the one known last holds. A code that is not in COD327 says nothing.
create temporary table now_referrer (
    allocation integer not null,
    referrer varchar not null
);

-- needs: granted_request|referral
insert into now_referrer
with told as (
    select g.allocation, r.referrer, r.known, 1 as source
    from granted_request g
    inner join care_request r on r.municipality = g.municipality and r.child = g.child and r.provider = g.provider and r.reference = g.reference
    where g.municipality = $1 and g.known <= $2 and g.intake <= $3 and g.intake not in (select intake from lost_intake)
      and r.known <= $2 and r.intake <= $3 and r.intake not in (select intake from lost_intake)
    union all
    select allocation, referrer, known, 2
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
