-- Every tariff as known then; an empty provider means all of them.
select product, provider, unit, first_day, last_day, tariff_cents
from now_tariff
order by product, provider, unit, first_day;
