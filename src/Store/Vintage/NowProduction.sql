-- Yearly production statements as known then: of each provider, year, category and product the one known last, of one day the audited one.
create temporary table now_production (
    provider varchar not null,
    year integer not null,
    category varchar not null,
    product varchar not null,
    amount_cents bigint not null,
    is_audited boolean not null
);

-- needs: production_statement
insert into now_production
with ranked as (
    select provider, year, coalesce(category, '') as category, coalesce(product, '') as product, amount_cents, is_audited,
        row_number() over (
            partition by provider, year, coalesce(category, ''), coalesce(product, '')
            order by known desc, is_audited desc, amount_cents desc
        ) as place
    from production_statement
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select provider, year, category, product, amount_cents, is_audited
from ranked
where place = 1;
