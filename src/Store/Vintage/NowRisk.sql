-- The risk register as known then: of each code the version known last. Term: 0 unknown, 1 structural, 2 incidental.
create temporary table now_risk (
    code varchar not null,
    name varchar not null,
    chance_basis_points integer,
    low_cents bigint not null,
    likely_cents bigint not null,
    high_cents bigint not null,
    term integer not null,
    owner varchar,
    first_year integer not null,
    last_year integer,
    task_field varchar,
    mitigation varchar
);

-- needs: registered_risk
insert into now_risk
with ranked as (
    select code, name, chance_basis_points, low_cents, likely_cents, high_cents, term, owner, first_year, last_year, task_field, mitigation,
        row_number() over (
            partition by code
            order by known desc, coalesce(chance_basis_points, -1) desc, high_cents desc, likely_cents desc, low_cents desc, term desc,
                first_year, coalesce(last_year, 9999) desc, coalesce(task_field, '') desc, name desc, coalesce(owner, '') desc, coalesce(mitigation, '') desc
        ) as place
    from registered_risk
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select code, name, chance_basis_points, low_cents, likely_cents, high_cents, term, owner, first_year, last_year, task_field, mitigation
from ranked
where place = 1;
