-- Which municipality pays for each child, as known then, without overlap: what holds from a later day ends what held before. An empty payer is not settled.
-- Paid by: own, disputed, the code of another municipality, or empty when nobody knows.
create temporary table now_responsibility (
    child bigint not null,
    payer varchar,
    branch integer,
    evidence varchar,
    is_disputed boolean not null,
    paid_by varchar not null,
    first_day date not null,
    last_day date not null
);

-- needs: responsibility
insert into now_responsibility
with latest as (
    select child, payer, branch, evidence, is_disputed, first_day, coalesce(last_day, date '9999-12-31') as last_day,
        row_number() over (
            partition by child, first_day
            order by known desc, is_disputed desc, coalesce(payer, '') desc, coalesce(branch, 0) desc, coalesce(evidence, '') desc,
                coalesce(last_day, date '9999-12-31') desc
        ) as place
    from responsibility
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and (last_day is null or last_day >= first_day)
),
one as (
    select child, payer, branch, evidence, is_disputed, first_day, last_day,
        lead(first_day) over (partition by child order by first_day) as next_first
    from latest
    where place = 1
)
select child, payer, branch, evidence, is_disputed,
    case when is_disputed then 'disputed' when payer = $1 then 'own' else coalesce(payer, '') end,
    first_day, case when next_first <= last_day then next_first - 1 else last_day end
from one;
