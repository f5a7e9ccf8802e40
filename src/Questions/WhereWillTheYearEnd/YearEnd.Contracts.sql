-- What contracts say of the end of claiming, of ceilings and of prices, in the order in which they follow each other.
select provider, category, product, year_ceiling_cents, final_claim_months, final_claim_day, indexation_basis_points, first_day, last_day
from now_contract
order by provider, category, product, first_day;
