-- Claimed cents of a period for each child, form and provider: what the concentration curve is drawn from. Only cents leave the store.
-- Parameters as in MoneyFlow.Claims.sql.
with line as (
    select child, form, product, provider,
        coalesce(neighbourhood, '') as neighbourhood,
        coalesce('WK' || substring(neighbourhood from 3 for 6), '') as district,
        coalesce(age, -1) as age,
        coalesce(task_field, '') as task_field,
        coalesce(legal_status, '') as legal_status,
        amount_cents
    from now_claim_line
    where first_day between $1 and $2
)
select cast(sum(amount_cents) as bigint) as cents
from line
where ($3 = '' or strpos($3, ',' || cast(form as varchar) || ',') > 0)
  and ($4 = '' or strpos($4, ',' || product || ',') > 0)
  and ($5 = '' or strpos($5, ',' || provider || ',') > 0)
  and ($6 = '' or strpos($6, ',' || neighbourhood || ',') > 0)
  and ($7 = '' or strpos($7, ',' || district || ',') > 0)
  and ($8 = '' or strpos($8, ',' || cast(age as varchar) || ',') > 0)
  and ($9 = '' or strpos($9, ',' || task_field || ',') > 0)
  and ($10 = '' or strpos($10, ',' || legal_status || ',') > 0)
group by child, form, provider
having sum(amount_cents) > 0
order by 1;
