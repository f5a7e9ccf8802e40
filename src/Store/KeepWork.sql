-- Keeps what was worked out: $1 municipality, $2 subject, $3 as-of date, $4 what it rests on, $5 the outcome.
insert into kept_work (municipality, subject, as_of, basis, outcome)
values ($1, $2, $3, $4, $5);
