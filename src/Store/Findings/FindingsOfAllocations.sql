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
    budget_cents integer,
    form integer not null,
    of_product integer,
    pays_lump_sum boolean not null,
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
    claimed_steadily boolean
);

-- needs: now_version now_allocation
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
    v.volume, v.unit, v.frequency, v.volume is not null or v.budget_cents is not null, v.budget_cents, coalesce(k.form, 0), k.of_product,
    coalesce(k.pays_lump_sum, false), v.change_reason, v.intake, v.line, greatest(v.first_day, v.first_known),
    s.first_start, s.last_start, e.last_stop, c.cents, c.first_day, c.last_day, c.is_steady
from now_version v
inner join now_allocation a on a.number = v.number
left join start s on s.allocation = v.number
left join stop e on e.allocation = v.number
left join now_claimed c on c.allocation = v.number
left join now_payment_form k on k.allocation = v.number
where v.strength = 1;

-- Two allocations of one child for one product; what names no product is no such pair.
create temporary table now_pair (
    number integer not null,
    other integer not null,
    same_provider boolean not null,
    first_day date not null,
    last_day date not null,
    decided timestamp not null,
    other_first date not null,
    other_last date not null,
    other_decided timestamp not null
);

-- needs: now_care_of
insert into now_pair
with several as (
    select child, category, product
    from now_care_of
    where product <> ''
    group by child, category, product
    having count(*) > 1
),
care as (
    select a.*
    from now_care_of a
    inner join several s on s.child = a.child and s.category = a.category and s.product = a.product
)
select a.number, b.number, b.provider = a.provider, a.first_day, a.last_day, a.decided, b.first_day, b.last_day, b.decided
from care a
inner join care b on b.child = a.child and b.category = a.category and b.product = a.product and b.number <> a.number;

-- needs: now_care_of
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
    select distinct 'OP347', number
    from now_pair
    where same_provider and other_first <= last_day and first_day <= other_last
      and (other_decided < decided or (other_decided = decided and other < number))
    union all
    -- The end of the other had not passed, and nothing but the number differs.
    select distinct 'OP380', p.number
    from now_pair p
    inner join now_care_of a on a.number = p.number
    inner join now_care_of b on b.number = p.other
    where p.same_provider and p.other_last + 1 = p.first_day and cast(p.decided as date) <= p.other_last and coalesce(a.frequency, '') <> '6'
      and coalesce(b.volume, -1) = coalesce(a.volume, -1) and coalesce(b.unit, '') = coalesce(a.unit, '')
      and coalesce(b.frequency, '') = coalesce(a.frequency, '') and b.is_bounded = (b.volume is not null) and a.is_bounded = (a.volume is not null)
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
    -- Of two for the same product one ended because the help went on as a personal budget (JZ002 08), and the other is valid after that.
    select distinct 'OP043', p.number
    from now_pair p
    inner join now_care_of b on b.number = p.other
    where b.change_reason = '08' and p.other_last < p.last_day
    union all
    -- A sum for a category or for everything needs an end.
    select 'BUDGET-ZONDER-EINDE', number
    from now_care_of
    where product = '' and budget_cents is not null and last_day = date '9999-12-31' and category <> '55' and form <> 3
    union all
    -- Whoever is paid by result is allocated a product; only nationally bought care may leave it open.
    select 'OUTPUT-ASPECIFIEK', number
    from now_care_of
    where product = '' and category not in ('', '55') and form = 2
    union all
    -- Effort is told in units of time or in pieces (84), a result in pieces (82) or euros.
    select 'OP261', number
    from now_care_of
    where (of_product = 1 and unit in ('82', '83')) or (of_product = 2 and unit in ('01', '04', '14', '16', '84'))
    union all
    -- Who is paid for a task need tell nothing of it (OP363).
    select 'NIET-BEGONNEN', number
    from now_care_of
    where first_start is null and last_stop is null and claimed_cents is null and since <= cast($2 as date) - 92 and form <> 3
    union all
    -- Who is paid a lump sum for a task does not claim. Results are claimed when they are reached, which may be at the end (OP264).
    select 'ZONDER-DECLARATIE', a.number
    from now_care_of a
    where a.first_start is not null and a.claimed_cents is null and a.is_bounded
      and greatest(
        case when a.frequency = '6' and a.unit in ('82', '83') then least(coalesce(a.last_stop, a.last_day), a.last_day) else a.first_start end,
        a.since) <= cast($2 as date) - 92
      -- What is paid by the week for results is claimed on its Sundays (IV077); without a Sunday there is nothing to claim.
      and not (a.frequency = '2' and a.unit in ('82', '83') and extract(isodow from a.first_day) + (a.last_day - a.first_day) < 7)
      and not a.pays_lump_sum
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
    where a.first_start is not null and d.after_5 < $2 and a.form <> 3 and (a.last_stop is null or a.last_stop < a.last_start)
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

-- What was never meant ends on its first day (JZ002 13).
-- needs: now_version
insert into now_told
select 'VERWIJDERD-DATUM', v.intake, v.line, v.provider, v.number, v.child, v.first_day, v.first_day, greatest(v.first_day, coalesce(v.last_day, date '9999-12-31')),
    cast(null as bigint), cast(null as bigint)
from now_version v
where v.strength = 1 and v.change_reason = '13' and coalesce(v.last_day, date '9999-12-31') <> v.first_day;

-- Claims without a start message: told of the allocation, with the euros claimed on it.
-- needs: now_touch now_marked_line now_care_of
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
-- needs: now_care_of now_claim_line
insert into now_told
with suspect as (
    select number
    from now_care_of
    where unit in ('01', '04', '14', '16', '84') and frequency <> '6' and not claimed_steadily
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
-- needs: now_care_of now_child
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
