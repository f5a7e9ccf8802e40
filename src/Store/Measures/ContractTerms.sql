-- Contracts as known then, in the order in which they follow each other.
select provider, category, product, form, lump_sum_cents, lump_sum_months, first_day, last_day, year_ceiling_cents, final_claim_months,
    final_claim_day, indexation_basis_points
from now_contract
order by provider, category, product, first_day;
