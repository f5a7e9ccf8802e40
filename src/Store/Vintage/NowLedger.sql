-- The books as known then: of each month, taakveld, kind and provider the amount known last.
create temporary table now_ledger (
    booked_month date not null,
    task_field varchar,
    kind integer not null,
    provider varchar,
    amount_cents bigint not null
);

-- needs: ledger_entry
insert into now_ledger
with ranked as (
    select booked_month, task_field, kind, provider, amount_cents,
        row_number() over (
            partition by booked_month, coalesce(task_field, ''), kind, coalesce(provider, '')
            order by known desc, amount_cents desc
        ) as place
    from ledger_entry
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select booked_month, task_field, kind, provider, amount_cents
from ranked
where place = 1;
