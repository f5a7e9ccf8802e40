-- The birth dates that are wholly known, of the children with an allocation.
select k.child, k.birth_date
from now_child k
where k.birth_date is not null and exists (select 1 from now_allocation a where a.child = k.child)
order by k.child;
