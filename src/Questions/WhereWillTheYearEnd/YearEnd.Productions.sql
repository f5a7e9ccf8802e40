-- The production statements of a year, by provider, category and product.
select provider, category, product, amount_cents, is_audited
from now_production
where year = $1
order by provider, category, product;
