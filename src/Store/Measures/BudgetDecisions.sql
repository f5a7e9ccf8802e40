-- The decisions about the budget of the year $1 as known then, by day.
select kind, decision, decided_on, coalesce(task_field, '') as task_field, coalesce(category, '') as category, form, amount_cents, coalesce(reason, '') as reason
from now_budget
where year = $1
order by decided_on, kind, task_field, category, coalesce(form, -1), decision;
