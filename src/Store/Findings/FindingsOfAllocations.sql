-- Rules about allocations. A finding stands at the version that leads, and touches the days for which that is valid.
create temporary table now_care_of (
    number integer not null,
    child bigint not null,
    provider varchar not null,
    category varchar not null,
    product varchar not null,
    first_day date not null,
    last_day date not null,
    decided timestamp not null,
    volume integer,
    unit varchar,
    frequency varchar,
    is_bounded boolean not null,
    change_reason varchar not null,
    intake bigint not null,
    line integer not null,
    since date not null,
    first_start date,
    last_start date,
    last_stop date,
    claimed_cents bigint,
    claimed_first date,
    claimed_last date,
    claimed_months bigint
);

insert into now_care_of
with start as (
    select allocation, min(first_day) as first_start, max(first_day) as last_start
    from now_start
    group by allocation
),
stop as (
    select allocation, max(last_day) as last_stop
    from now_stop
    group by allocation
)
select v.number, v.child, v.provider, coalesce(v.category, ''), coalesce(v.product, ''), v.first_day, coalesce(v.last_day, date '9999-12-31'), v.decided,
    v.volume, v.unit, v.frequency, v.volume is not null or v.budget_cents is not null, v.change_reason, v.intake, v.line, greatest(v.first_day, v.first_known),
    s.first_start, s.last_start, e.last_stop, c.cents, c.first_day, c.last_day, c.months
from now_version v
inner join now_allocation a on a.number = v.number
left join start s on s.allocation = v.number
left join stop e on e.allocation = v.number
left join now_claimed c on c.allocation = v.number
where v.strength = 1;

insert into now_told
with judged as (
    -- Two versions that both claim to be the last.
    select 'OP033x1' as rule, a.number
    from now_care_of a
    where exists (
        select 1
        from now_version l
        inner join now_version v on v.number = l.number and v.decided = l.decided and v.strength > 1
        where l.number = a.number and l.strength = 1
          and (v.first_day <> l.first_day or coalesce(v.last_day, date '9999-12-31') <> coalesce(l.last_day, date '9999-12-31')
            or v.provider <> l.provider or v.child <> l.child or coalesce(v.product, '') <> coalesce(l.product, '')
            or coalesce(v.category, '') <> coalesce(l.category, '') or coalesce(v.volume, -1) <> coalesce(l.volume, -1)
            or coalesce(v.unit, '') <> coalesce(l.unit, '') or coalesce(v.frequency, '') <> coalesce(l.frequency, '')
            or coalesce(v.budget_cents, -1) <> coalesce(l.budget_cents, -1) or v.change_reason <> l.change_reason)
    )
    union all
    select '9332', a.number
    from now_care_of a
    where exists (select 1 from now_version v where v.number = a.number and v.child <> a.child)
    union all
    -- Of two for the same product on the same days the one decided later is told.
    select 'OP347', a.number
    from now_care_of a
    where a.product <> '' and exists (
        select 1
        from now_care_of b
        where b.child = a.child and b.provider = a.provider and b.category = a.category and b.product = a.product and b.number <> a.number
          and b.first_day <= a.last_day and a.first_day <= b.last_day
          and (b.decided < a.decided or (b.decided = a.decided and b.number < a.number))
    )
    union all
    -- The end of the other had not passed, and nothing but the number differs.
    select 'OP380', a.number
    from now_care_of a
    where a.product <> '' and coalesce(a.frequency, '') <> '6' and exists (
        select 1
        from now_care_of b
        where b.child = a.child and b.provider = a.provider and b.category = a.category and b.product = a.product and b.number <> a.number
          and b.last_day + 1 = a.first_day and coalesce(b.volume, -1) = coalesce(a.volume, -1) and coalesce(b.unit, '') = coalesce(a.unit, '')
          and coalesce(b.frequency, '') = coalesce(a.frequency, '') and cast(a.decided as date) <= b.last_day and b.is_bounded = (b.volume is not null)
          and a.is_bounded = (a.volume is not null)
    )
    union all
    select 'WEEK-ZONDER-EINDE', number
    from now_care_of
    where frequency = '2' and last_day = date '9999-12-31'
    union all
    select 'REDEN-VERVALLEN', number
    from now_care_of
    where change_reason = '01'
    union all
    select 'PRODUCT-ONBEKEND', a.number
    from now_care_of a
    where a.product <> ''
      and not exists (select 1 from now_product p where p.product_key = a.product and a.first_day between p.first_day and p.last_day)
      and not exists (select 1 from now_product p where p.product_key = '*' || a.category and a.first_day between p.first_day and p.last_day)
      and not exists (select 1 from standard_product s where s.product = a.product and s.category = a.category)
    union all
    select 'NIET-BEGONNEN', number
    from now_care_of
    where first_start is null and last_stop is null and claimed_months is null and since <= cast($2 as date) - 92
    union all
    -- Who is paid a lump sum for a task does not claim. Results are claimed when they are reached, which may be at the end (OP264).
    select 'ZONDER-DECLARATIE', a.number
    from now_care_of a
    where a.first_start is not null and a.claimed_months is null and a.is_bounded
      and greatest(
        case when a.frequency = '6' and a.unit in ('82', '83') then least(coalesce(a.last_stop, a.last_day), a.last_day) else a.first_start end,
        a.since) <= cast($2 as date) - 92
      -- What is paid by the week for results is claimed on its Sundays (IV077); without a Sunday there is nothing to claim.
      and not (a.frequency = '2' and a.unit in ('82', '83') and extract(isodow from a.first_day) + (a.last_day - a.first_day) < 7)
      and not exists (
        select 1
        from now_contract k
        where k.provider = a.provider and k.category in ('', a.category) and k.product in ('', a.product) and a.first_day between k.first_day and k.last_day
          and (k.form = 3 or k.lump_sum_cents is not null)
      )
    union all
    -- Running for more than 18 months since anybody decided on it: the first decision, an extension, a shortening, or a reassessment.
    select 'LOOPT-LANG', a.number
    from now_care_of a
    where a.last_day >= $2 and coalesce(a.first_start, a.claimed_first) <= cast($2 as date) - 548
      and (a.last_stop is null or a.last_stop < a.last_start)
      and not exists (
        select 1
        from now_version v
        where v.number = a.number and (v.strength = 1 or v.change_reason in ('04', '05')) and cast(v.decided as date) > cast($2 as date) - 548
      )
      and not exists (select 1 from now_reassessment r where r.allocation = a.number and r.reassessed_on > cast($2 as date) - 548)
    union all
    -- Care that another allocation goes on with has not stopped.
    select 'ZONDER-STOP', a.number
    from now_care_of a
    inner join now_deadline d on d.day = a.last_day
    where a.first_start is not null and d.last_day < $2 and (a.last_stop is null or a.last_stop < a.last_start)
      and not exists (
        select 1
        from now_care_of b
        where b.child = a.child and b.provider = a.provider and b.category = a.category and b.product = a.product and b.number <> a.number
          and b.first_day > a.first_day and b.first_day <= a.last_day + 1 and b.last_day > a.last_day
    )
)
select j.rule, a.intake, a.line, a.provider, a.number, a.child, case when j.rule = 'OP380' then cast(a.decided as date) else a.first_day end,
    a.first_day, a.last_day, cast(null as bigint), cast(null as bigint)
from judged j
inner join now_care_of a on a.number = j.number;

-- Claims without a start message: told of the allocation, with the euros claimed on it.
insert into now_told
with touched as (
    select m.allocation, sum(abs(m.amount_cents)) as cents
    from now_touch t
    inner join now_marked_line m on m.number = t.number
    where t.rule = 'DECLARATIE-ZONDER-START'
    group by m.allocation
)
select 'DECLARATIE-ZONDER-START', a.intake, a.line, a.provider, a.number, a.child, a.claimed_first, a.claimed_first, a.claimed_last,
    cast(null as bigint), cast(t.cents as bigint)
from touched t
inner join now_care_of a on a.number = t.allocation;

-- Two months or more without a claim in the midst of care that is paid by effort; a total may be claimed whenever it is used.
insert into now_told
with suspect as (
    select number
    from now_care_of
    where unit in ('01', '04', '14', '16', '84') and frequency <> '6'
      and claimed_months < (extract(year from claimed_last) - extract(year from claimed_first)) * 12
        + extract(month from claimed_last) - extract(month from claimed_first)
),
month as (
    select distinct l.allocation, cast(extract(year from l.first_day) * 12 + extract(month from l.first_day) as integer) as month_number
    from now_claim_line l
    inner join suspect s on s.number = l.allocation
    where l.amount_cents > 0
),
next as (
    select allocation, month_number, lead(month_number) over (partition by allocation order by month_number) as next_month
    from month
)
select distinct 'GAT', a.intake, a.line, a.provider, a.number, a.child, a.first_day, a.claimed_first, a.claimed_last, cast(null as bigint), cast(null as bigint)
from next n
inner join now_care_of a on a.number = n.allocation
where n.next_month - n.month_number > 2
  and not exists (
    select 1
    from now_stop e
    where e.allocation = n.allocation
      and extract(year from e.last_day) * 12 + extract(month from e.last_day) between n.month_number and n.next_month
  );

-- New help for a youth of 18 and no help known from before; probation may begin later.
insert into now_told
with grown as (
    select child, cast(birth_date + interval '18 years' as date) as day
    from now_child
    where birth_date is not null
)
select 'VERLENGD-18', a.intake, a.line, a.provider, a.number, a.child, a.first_day, a.first_day, a.last_day, cast(null as bigint), cast(null as bigint)
from now_care_of a
inner join grown g on g.child = a.child
where a.first_day >= g.day and a.category <> '47'
  and not exists (select 1 from now_care_of b where b.child = a.child and b.first_day < g.day);
