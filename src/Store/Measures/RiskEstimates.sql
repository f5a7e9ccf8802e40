-- The risk register as known then: the risks that may happen in the year $1.
select code, name, chance_basis_points, low_cents, likely_cents, high_cents, term, coalesce(owner, '') as owner, coalesce(task_field, '') as task_field,
    coalesce(mitigation, '') as mitigation
from now_risk
where $1 between first_year and coalesce(last_year, 9999)
order by code;
