-- The stop messages that hold, of the allocations whose care can touch the days from $1 to $2.
select s.allocation, s.first_day, s.last_day, s.end_reason
from now_stop s
inner join now_care c on c.allocation = s.allocation
where c.first_day <= $2 and c.last_day >= $1
order by s.allocation, s.last_day, s.first_day, s.end_reason;
