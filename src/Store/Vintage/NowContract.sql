-- Contracts as known then, a row for each provider, category, product and run of days, without overlap. An empty product means the category as a whole,
-- an empty category and product everything that the provider does. Form: 0 unknown, 1 effort, 2 output, 3 task.
create temporary table now_contract (
    provider varchar not null,
    category varchar not null,
    product varchar not null,
    form integer not null,
    year_ceiling_cents bigint,
    lump_sum_cents bigint,
    lump_sum_months integer,
    final_claim_months integer,
    final_claim_day date,
    indexation_basis_points integer,
    first_day date not null,
    last_day date not null
);

-- needs: contract
insert into now_contract
with latest as (
    select provider, coalesce(category, '') as category, coalesce(product, '') as product, form, year_ceiling_cents, lump_sum_cents, lump_sum_months,
        final_claim_months, final_claim_day, indexation_basis_points, first_day, coalesce(last_day, date '9999-12-31') as last_day,
        row_number() over (
            partition by provider, coalesce(category, ''), coalesce(product, ''), first_day
            order by known desc, form desc, coalesce(year_ceiling_cents, -1) desc, coalesce(lump_sum_cents, -1) desc, coalesce(lump_sum_months, -1) desc,
                coalesce(final_claim_months, -1) desc, coalesce(final_claim_day, date '0001-01-01') desc,
                coalesce(indexation_basis_points, -1000000) desc, coalesce(last_day, date '9999-12-31') desc
        ) as place
    from contract
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and (last_day is null or last_day >= first_day)
),
one as (
    select provider, category, product, form, year_ceiling_cents, lump_sum_cents, lump_sum_months, final_claim_months, final_claim_day,
        indexation_basis_points, first_day, last_day,
        lead(first_day) over (partition by provider, category, product order by first_day) as next_first
    from latest
    where place = 1
)
select provider, category, product, form, year_ceiling_cents, lump_sum_cents, lump_sum_months, final_claim_months, final_claim_day,
    indexation_basis_points, first_day, case when next_first <= last_day then next_first - 1 else last_day end
from one;
