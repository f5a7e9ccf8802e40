-- The budget as known then: of each year, taakveld, product group, kind and decision the entry known last. Kind: 1 original, 2 change.
-- Of an original the decision does not count: a product group has at most one. The rows add up to the budget.
create temporary table now_budget (
    year integer not null,
    task_field varchar,
    category varchar,
    form integer,
    kind integer not null,
    decision varchar not null,
    decided_on date not null,
    amount_cents bigint not null,
    reason varchar
);

-- needs: budget_entry
insert into now_budget
with ranked as (
    select year, task_field, category, form, kind, decision, decided_on, amount_cents, reason,
        row_number() over (
            partition by year, coalesce(task_field, ''), coalesce(category, ''), coalesce(form, -1), kind, case when kind = 1 then '' else decision end
            order by known desc, amount_cents desc, decided_on desc, decision desc, coalesce(reason, '') desc
        ) as place
    from budget_entry
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select year, task_field, category, form, kind, decision, decided_on, amount_cents, reason
from ranked
where place = 1;
