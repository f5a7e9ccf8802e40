-- The first and last day up to $1 on which the care of an allocation was reassessed. No rows at all: nobody tells of reassessments.
select allocation, min(reassessed_on) as first_day, max(reassessed_on) as last_day
from now_reassessment
where reassessed_on <= $1
group by allocation
order by allocation;
