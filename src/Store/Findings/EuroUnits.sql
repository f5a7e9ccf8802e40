-- The products claimed in euros (unit 83), with the latest tariff that says what one unit is worth; empty where none does.
-- needs: now_claim_line
select l.product, cast(min(case when t.place = 1 then t.tariff_cents end) as bigint) as tariff_cents
from (select distinct product from now_claim_line where unit = '83') l
left join (
    select product, tariff_cents, row_number() over (partition by product order by first_day desc, provider, tariff_cents) as place
    from now_tariff
    where unit = '83' and tariff_cents > 0
) t on t.product = l.product
group by l.product
order by l.product;
