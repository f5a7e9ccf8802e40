-- Every claim line with something wrong, and what: one pass over the lines. Bits as in now_line_rule. The number tells lines apart that
-- stand on one line of a file; nothing that is shown depends on it.
create temporary table now_marked_line (
    number bigint not null,
    mark bigint not null,
    intake bigint not null,
    line integer not null,
    known date not null,
    provider varchar not null,
    child bigint not null,
    allocation integer not null,
    category varchar not null,
    product varchar not null,
    unit varchar not null,
    first_day date not null,
    last_day date not null,
    amount_cents bigint not null
);

-- What lines have in common is looked up once: what is odd about a product, provider, unit and tariff on a day, and what an allocation is. Most
-- kinds of lines are in order, and are not here. A line without a tariff bears -1.
create temporary table now_odd_kind (
    category varchar not null,
    product varchar not null,
    provider varchar not null,
    unit varchar not null,
    first_day date not null,
    tariff_cents integer not null,
    mark bigint not null
);

-- needs: claim_line now_claim
insert into now_odd_kind
with kind as (
    select distinct l.category, l.product, l.provider, l.unit, l.first_day, coalesce(l.tariff_cents, -1) as tariff_cents
    from claim_line l
    inner join now_claim c on c.claim_intake = l.intake
),
judged as (
    select l.category, l.product, l.provider, l.unit, l.first_day, l.tariff_cents,
        case when l.unit <> '83' and l.tariff_cents <> -1 and l.tariff_cents <> coalesce(own.tariff_cents, general.tariff_cents) then 16384 else 0 end -- 0611
        + case when p.product_key is null and g.product_key is null and s.product is null then 8388608 else 0 end as mark -- S329
    from kind l
    left join now_tariff own on own.product = l.product and own.provider = l.provider and own.unit = l.unit and l.first_day between own.first_day and own.last_day
    left join now_tariff general on general.product = l.product and general.provider = '' and general.unit = l.unit and l.first_day between general.first_day and general.last_day
    left join now_product p on p.product_key = l.product and l.first_day between p.first_day and p.last_day
    left join now_product g on g.product_key = '*' || l.category and l.first_day between g.first_day and g.last_day
    left join standard_product s on s.product = l.product and s.category = l.category
)
select category, product, provider, unit, first_day, tariff_cents, mark
from judged
where mark <> 0;

create temporary table now_ground (
    number integer not null,
    is_deleted boolean not null,
    child bigint not null,
    provider varchar not null,
    category varchar,
    product varchar,
    unit varchar,
    first_day date not null,
    last_day date not null,
    last_stop date,
    mark bigint not null
);

-- needs: now_version
insert into now_ground
with last_start as (
    select allocation, max(first_day) as day
    from now_start
    group by allocation
),
last_stop as (
    select allocation, max(last_day) as day
    from now_stop
    group by allocation
)
select v.number, v.change_reason = '13', v.child, v.provider, v.category, v.product, v.unit, v.first_day, coalesce(v.last_day, date '9999-12-31'),
    case when coalesce(s.day, date '0001-01-01') <= e.day then e.day end, coalesce(m.mark, 0)
from now_version v
left join last_start s on s.allocation = v.number
left join last_stop e on e.allocation = v.number
left join now_allocation_mark m on m.allocation = v.number
where v.strength = 1;

-- needs: now_open_line claim
insert into now_marked_line
with line_mark as (
    select intake, line, reference, bit_or(mark) as mark
    from now_line_mark
    group by intake, line, reference
),
claim_mark as (
    select intake, bit_or(mark) as mark
    from now_claim_mark
    group by intake
),
grown as (
    select child, cast(birth_date + interval '23 years' as date) as day
    from now_child
    where cast(birth_date + interval '23 years' as date) <= $2
),
judged as (
    select l.intake, l.line, l.known, l.provider, l.child, l.allocation, l.category, l.product, l.unit, l.first_day, l.last_day, l.reference, l.amount_cents,
        coalesce(lm.mark, 0) + coalesce(cm.mark, 0) + coalesce(a.mark, 0)
        + case when a.number is null then 1 else 0 end -- 9338
        + case when a.is_deleted then 2 -- 9384
            when a.number is null then 0
            else case when a.child <> l.child then 4 else 0 end -- 8187
                + case when a.provider <> l.provider then 8 else 0 end -- AANBIEDER-ANDERS
                + case when a.category <> l.category then 16 else 0 end -- 9339
                + case when a.product <> l.product then 32 else 0 end -- 9340
                + case when a.unit <> l.unit and not (a.unit in ('01', '04') and l.unit in ('01', '04')) then 64 else 0 end -- 9341
                + case when l.first_day not between a.first_day and a.last_day then 128 else 0 end -- 9307
                + case when l.last_day >= l.first_day and l.last_day not between a.first_day and a.last_day then 256 else 0 end -- 9308
                + case when extract(day from l.first_day) <> 1 and l.first_day > a.first_day and l.first_day <= a.last_day then 1024 else 0 end -- 9387
                + case when l.last_day >= l.first_day and l.last_day < a.last_day and extract(day from l.last_day + 1) <> 1
                    and extract(month from l.first_day) = extract(month from l.last_day) and l.last_day < l.first_day + 31 then 2048 else 0 end -- 9388
                + case when l.first_day > a.last_stop then 33554432 else 0 end -- DECLARATIE-NA-STOP
            end
        + case when l.last_day >= l.first_day + 31 or (l.last_day >= l.first_day and extract(month from l.first_day) <> extract(month from l.last_day))
            then 1099511627776 else 0 end -- 9388, for whatever validity
        + case when l.last_day > k.last_day then 4096 else 0 end -- 9319
        + case when l.unit <> '83' and abs(l.amount_cents) <> cast(l.volume as bigint) * l.tariff_cents then 8192 else 0 end -- 9346
        + coalesce(q.mark, 0) -- 0611, S329
        + case when l.first_day >= b.day then 67108864 else 0 end -- LEEFTIJD-23
        + case when l.last_day < l.first_day then 536870912 else 0 end -- PERIODE-VOLGORDE
        as mark
    from now_open_line l
    inner join claim k on k.intake = l.intake
    left join now_ground a on a.number = l.allocation
    left join now_odd_kind q
        on q.first_day = l.first_day and q.tariff_cents = coalesce(l.tariff_cents, -1) and q.product = l.product and q.provider = l.provider
        and q.category = l.category and q.unit = l.unit
    left join grown b on b.child = l.child
    left join line_mark lm on lm.intake = l.intake and lm.line = l.line and lm.reference = l.reference
    left join claim_mark cm on cm.intake = l.intake
),
-- What was right for the validity known when it was claimed, is not wrong since; care after a day that was shortened since is told apart.
-- A period of more than a month is wrong whatever the validity.
suspect as (
    select j.*, r.first_day as then_first, r.last_day as then_last
    from judged j
    left join now_reign r on r.number = j.allocation and j.known between r.since and r.until
    where (j.mark & 3456) <> 0
),
ruled as (
    select s.intake, s.line, s.known, s.provider, s.child, s.allocation, s.category, s.product, s.unit, s.first_day, s.last_day, s.reference, s.amount_cents,
        (s.mark & 1152921504606843519)
        + case when (s.mark & 128) <> 0 and (s.then_first is null or s.first_day not between s.then_first and s.then_last) then 128 else 0 end
        + case when (s.mark & 256) <> 0 and (s.then_first is null or s.last_day not between s.then_first and s.then_last) then 256 else 0 end
        + case when s.first_day between s.then_first and s.then_last and s.first_day > a.last_day then 512 else 0 end -- DECLARATIE-NA-EINDE
        + case when (s.mark & 1024) <> 0 and s.first_day > coalesce(s.then_first, a.first_day) then 1024 else 0 end
        + case when (s.mark & 2048) <> 0 and s.last_day < coalesce(s.then_last, a.last_day) then 2048 else 0 end as mark
    from suspect s
    inner join now_ground a on a.number = s.allocation
),
every as (
    select intake, line, known, provider, child, allocation, category, product, unit, first_day, last_day, reference, amount_cents, mark
    from judged
    where mark <> 0 and (mark & 3456) = 0
    union all
    select intake, line, known, provider, child, allocation, category, product, unit, first_day, last_day, reference, amount_cents, mark
    from ruled
)
select row_number() over (order by intake, line, reference, first_day, amount_cents, child), mark, intake, line, known, provider, child, allocation,
    category, product, unit, first_day, last_day, amount_cents
from every
where mark <> 0;

-- The rules that each of these lines breaks on its first day, and how bad that is.
create temporary table now_touch (
    number bigint not null,
    rule varchar not null,
    severity integer not null,
    tells boolean not null
);

-- needs: now_marked_line
insert into now_touch
select m.number, r.rule, n.severity, r.tells
from now_marked_line m
inner join now_line_rule r on (m.mark & r.bit) <> 0
inner join now_rule n on n.code = r.rule and m.first_day between n.first_day and n.last_day;

-- The touched lines with all that their euros can be divided by, as NowClaimLine divides. Severities: 1 a note, 2 a warning, 4 an error touches it.
create temporary table now_touched_line (
    number bigint not null,
    severities integer not null,
    intake bigint not null,
    allocation integer not null,
    child bigint not null,
    provider varchar not null,
    category varchar not null,
    product varchar not null,
    unit varchar not null,
    first_day date not null,
    known date not null,
    cents bigint not null,
    form integer not null,
    task_field varchar,
    neighbourhood varchar,
    age integer,
    legal_status varchar,
    referrer varchar,
    paid_by varchar
);

-- needs: now_marked_line now_touch
insert into now_touched_line
with touched as (
    select number, cast(max(case when severity = 1 then 1 else 0 end) + max(case when severity = 2 then 2 else 0 end)
        + max(case when severity >= 3 then 4 else 0 end) as integer) as severities
    from now_touch
    group by number
)
select
    l.number, t.severities, l.intake, l.allocation, l.child, l.provider, l.category, l.product, l.unit, l.first_day, l.known,
    abs(l.amount_cents),
    coalesce(p.form, g.form, s.form, category_form.form, 0),
    coalesce(p.task_field, g.task_field),
    h.neighbourhood,
    cast(greatest(-1, extract(year from l.first_day) - extract(year from k.birth_date)
        - case when extract(month from l.first_day) * 100 + extract(day from l.first_day)
                  < extract(month from k.birth_date) * 100 + extract(day from k.birth_date) then 1 else 0 end) as integer),
    a.legal_status, r.referrer, w.paid_by
from now_marked_line l
inner join touched t on t.number = l.number
left join now_product p on p.product_key = l.product and l.first_day between p.first_day and p.last_day
left join now_product g on g.product_key = '*' || l.category and l.first_day between g.first_day and g.last_day
left join standard_product s on s.product = l.product and s.category = l.category
left join standard_product category_form on category_form.product = '' and category_form.category = l.category
left join now_child k on k.child = l.child
left join now_residence h on h.child = l.child and l.first_day between h.first_day and h.last_day
left join now_allocation a on a.number = l.allocation
left join now_referrer r on r.allocation = l.allocation
left join now_responsibility w on w.child = l.child and l.first_day between w.first_day and w.last_day;
