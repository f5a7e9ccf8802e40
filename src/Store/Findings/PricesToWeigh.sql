-- How often each tariff was claimed for a product and unit: the usual price is the middle one. Units that are money have a price of their own.
-- needs: claim_line now_claim
select product, unit, cast(tariff_cents as bigint) as tariff_cents, cast(count(*) as bigint) as lines
from claim_line l
inner join now_claim c on c.claim_intake = l.intake
where tariff_cents > 0 and amount_cents > 0 and unit <> '83'
group by product, unit, tariff_cents
order by product, unit, tariff_cents;
