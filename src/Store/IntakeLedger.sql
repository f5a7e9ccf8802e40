-- The files that were stored after the one with number $1, and the files that were withdrawn since, each at the number of its withdrawal.
select intake, identity_high, identity_low, content_high, content_low, refused, cast(null as bigint) as withdrawn
from intake
where intake > $1
union all
select w.intake, i.identity_high, i.identity_low, i.content_high, i.content_low, i.refused, w.withdrawn
from withdrawal w
inner join intake i on i.intake = w.withdrawn
where w.intake > $1
order by 1;
