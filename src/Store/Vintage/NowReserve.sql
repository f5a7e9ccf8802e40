-- Balances of reserves and provisions as known then: of each name, year and day the balance known last; of one day the lowest.
-- Kind: 0 unknown, 1 reserve, 2 provision. Purpose: 0 unknown, 1 youth care, 2 general.
create temporary table now_reserve (
    name varchar not null,
    kind integer not null,
    purpose integer not null,
    is_available boolean not null,
    year integer not null,
    balance_day date not null,
    balance_cents bigint not null
);

-- needs: reserve_position
insert into now_reserve
with ranked as (
    select name, kind, purpose, is_available, year, balance_day, balance_cents,
        row_number() over (
            partition by name, year, balance_day
            order by known desc, balance_cents, is_available, kind desc, purpose desc
        ) as place
    from reserve_position
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select name, kind, purpose, is_available, year, balance_day, balance_cents
from ranked
where place = 1;
