-- What people call each product: the municipality's own words known then, else those of the national list.
with own as (
    select product_key as product, description,
        row_number() over (partition by product_key order by first_day desc) as place
    from now_product
)
select coalesce(o.product, s.product) as product, coalesce(o.description, s.description) as description
from (select product, description from standard_product where product <> '') s
full join (select product, description from own where place = 1) o on o.product = s.product
order by 1;
