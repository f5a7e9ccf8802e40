-- What was claimed on each allocation for product periods that begin on or after $1: debit minus credit, by allocation and day.
select l.allocation, l.first_day, cast(sum(l.amount_cents) as bigint) as cents
from now_claim_line l
where l.first_day >= $1
group by l.allocation, l.first_day
order by l.allocation, l.first_day;
