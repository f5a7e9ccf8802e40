-- Claims whose answer states another granted total than its lines add up to: how many, and the euros that differ.
with claim_sum as (
    select claim_intake, sum(case when state = 1 then amount_cents else 0 end) as granted
    from now_claim_line
    group by claim_intake
)
select cast(count(*) as bigint) as claims, cast(coalesce(sum(abs(c.granted_cents - s.granted)), 0) as bigint) as cents
from now_claim c
inner join claim_sum s on s.claim_intake = c.claim_intake
where c.granted_cents <> s.granted;
