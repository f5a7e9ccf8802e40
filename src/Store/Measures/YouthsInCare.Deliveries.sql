-- The starts and stops that hold, of the allocations whose care can touch the days from $1 to $2; a start has no last day.
select s.allocation, s.first_day, cast(null as date) as last_day, '' as end_reason
from now_start s
inner join now_care c on c.allocation = s.allocation
where c.first_day <= $2 and c.last_day >= $1
union all
select s.allocation, s.first_day, s.last_day, s.end_reason
from now_stop s
inner join now_care c on c.allocation = s.allocation
where c.first_day <= $2 and c.last_day >= $1
order by 1, 3 nulls first, 2, 4;
