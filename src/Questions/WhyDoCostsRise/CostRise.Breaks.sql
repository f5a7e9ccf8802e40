-- Providers that are paid in another form from a day after $1 up to $2 on. Form 0 is unknown and tells of no change.
select distinct c.provider, c.first_day
from now_contract c
inner join now_contract b on b.provider = c.provider and b.category = c.category and b.product = c.product and b.last_day = c.first_day - 1
where c.form <> b.form and c.form <> 0 and b.form <> 0 and c.first_day > $1 and c.first_day <= $2
order by c.provider, c.first_day;
