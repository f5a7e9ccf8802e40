-- The budget of the year $1 as known then, by taakveld and product group: as first decided, and what changed since.
select coalesce(task_field, '') as task_field, coalesce(category, '') as category, form,
    cast(sum(case when kind = 1 then amount_cents end) as bigint) as original_cents,
    cast(sum(case when kind = 2 then amount_cents else 0 end) as bigint) as changes_cents,
    count(case when kind = 2 then 1 end) as changes
from now_budget
where year = $1
group by coalesce(task_field, ''), coalesce(category, ''), form
order by task_field, category, coalesce(form, -1);
