-- When claims came in: cents for each care month and each number of days between the end of that month and the day they became known.
select
    cast(extract(year from first_day) * 100 + extract(month from first_day) as integer) as care_month,
    known,
    cast(sum(amount_cents) as bigint) as cents
from now_claim_line
group by 1, 2
order by 1, 2;
