-- What was worked out before: $1 municipality, $2 subject, $3 as-of date, $4 what it rests on. Two who worked it out at once kept the same.
select min(outcome) as outcome
from kept_work
where municipality = $1 and subject = $2 and as_of = $3 and basis = $4;
