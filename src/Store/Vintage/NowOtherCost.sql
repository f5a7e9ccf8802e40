-- Costs and income outside the messages, as known then: of each item, state and run of days the amount known last.
-- What was expected no longer counts once the same item was booked for the same days.
create temporary table now_other_cost (
    kind integer not null,
    item varchar not null,
    is_expected boolean not null,
    task_field varchar,
    first_day date not null,
    last_day date not null,
    amount_cents bigint not null
);

-- needs: other_cost
insert into now_other_cost
with ranked as (
    select kind, item, is_expected, task_field, first_day, last_day, amount_cents,
        row_number() over (
            partition by kind, item, is_expected, coalesce(task_field, ''), first_day, last_day
            order by known desc, amount_cents desc
        ) as place
    from other_cost
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
),
one as (
    select kind, item, is_expected, task_field, first_day, last_day, amount_cents
    from ranked
    where place = 1
)
select kind, item, is_expected, task_field, first_day, last_day, amount_cents
from one o
where not is_expected
   or not exists (
        select 1
        from one b
        where not b.is_expected and b.kind = o.kind and b.item = o.item and b.first_day = o.first_day and b.last_day = o.last_day
   );
