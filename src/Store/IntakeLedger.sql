-- The files that were stored after the one with number $1.
select intake, identity_high, identity_low, content_high, content_low, refused
from intake
where intake > $1
order by intake;
