-- What the State gives for youth care as known then: of each year and part the amount known last; of one day the lowest.
create temporary table now_state_contribution (
    year integer not null,
    part varchar not null,
    circular varchar not null,
    known date not null,
    amount_cents bigint not null
);

-- needs: state_contribution
insert into now_state_contribution
with ranked as (
    select year, part, circular, known, amount_cents,
        row_number() over (partition by year, part order by known desc, amount_cents, circular desc) as place
    from state_contribution
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select year, part, circular, known, amount_cents
from ranked
where place = 1;
