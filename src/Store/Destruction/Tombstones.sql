-- What was destroyed: the municipality, a keyed mark, whether it is of a child (1) or an allocation (2), and up to which day.
select municipality, kind, mark, max(until_day) as until_day
from destroyed
group by municipality, kind, mark
order by municipality, kind, mark;
