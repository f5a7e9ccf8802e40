-- Starts and stops that hold, each tied to its allocation: by number, else by child, provider, product and the allocation's first day.
-- A message with status 3 withdraws the same dates when it is not older. Of several stops for one start the one known last holds.
create temporary table now_start (
    allocation integer not null,
    first_day date not null
);

-- needs: delivery_start
insert into now_start
with tied as (
    select allocation, first_day, status, known
    from delivery_start
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake) and allocation is not null
    union all
    select min(a.number), s.first_day, s.status, s.known
    from delivery_start s
    inner join now_allocation a
        on a.child = s.child and a.provider = s.provider and a.first_day = s.allocation_first_day
        and (s.category is null or a.category = s.category) and (s.product is null or a.product = s.product)
    where s.municipality = $1 and s.known <= $2 and s.intake <= $3 and s.intake not in (select intake from lost_intake) and s.allocation is null
    group by s.intake, s.line, s.child, s.provider, s.category, s.product, s.allocation_first_day, s.first_day, s.status, s.known
)
select allocation, first_day
from tied
group by allocation, first_day
having max(case when status <> '3' then known end) > max(case when status = '3' then known else date '0001-01-01' end);

create temporary table now_stop (
    allocation integer not null,
    first_day date not null,
    last_day date not null,
    end_reason varchar not null
);

-- needs: delivery_stop
insert into now_stop
with tied as (
    select allocation, first_day, last_day, end_reason, status, known
    from delivery_stop
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake) and allocation is not null
    union all
    select min(a.number), s.first_day, s.last_day, s.end_reason, s.status, s.known
    from delivery_stop s
    inner join now_allocation a
        on a.child = s.child and a.provider = s.provider and a.first_day = s.allocation_first_day
        and (s.category is null or a.category = s.category) and (s.product is null or a.product = s.product)
    where s.municipality = $1 and s.known <= $2 and s.intake <= $3 and s.intake not in (select intake from lost_intake) and s.allocation is null
    group by s.intake, s.line, s.child, s.provider, s.category, s.product, s.allocation_first_day, s.first_day, s.last_day, s.end_reason, s.status, s.known
),
holding as (
    select allocation, first_day, last_day,
        max(case when status <> '3' then known end) as told,
        max(case when status <> '3' then end_reason end) as end_reason
    from tied
    group by allocation, first_day, last_day
    having max(case when status <> '3' then known end) > max(case when status = '3' then known else date '0001-01-01' end)
),
ranked as (
    select allocation, first_day, last_day, end_reason,
        row_number() over (partition by allocation, first_day order by told desc, last_day desc, end_reason desc) as place
    from holding
)
select allocation, first_day, last_day, end_reason
from ranked
where place = 1;
