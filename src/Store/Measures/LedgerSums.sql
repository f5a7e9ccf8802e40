-- What the books say of the months that begin between $1 and $2, by month, taakveld and kind.
select booked_month, coalesce(task_field, '') as task_field, kind, cast(sum(amount_cents) as bigint) as cents
from now_ledger
where booked_month between $1 and $2
group by booked_month, coalesce(task_field, ''), kind
order by booked_month, task_field, kind;
