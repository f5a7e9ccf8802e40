-- Costs and income outside the messages of the months between $1 and $2, by kind, state and taakveld.
select kind, is_expected, coalesce(task_field, '') as task_field, cast(sum(amount_cents) as bigint) as cents
from now_other_cost
where first_day between $1 and $2
group by kind, is_expected, coalesce(task_field, '')
order by kind, is_expected, task_field;
