-- Rules about a claim line that look at other lines too. A mark points at a line by its file, line and reference; bits as in now_line_rule.
create temporary table now_line_mark (
    intake bigint not null,
    line integer not null,
    reference bigint not null,
    mark bigint not null
);

-- 8021: a reference of which an earlier line stands. What was refused as a whole may be sent again with the same reference.
-- needs: claim_line now_claim now_file
insert into now_line_mark
with repeated as (
    select reference
    from now_line
    where not refused_whole
    group by reference
    having count(*) > 1
),
ranked as (
    select l.intake, l.line, l.reference,
        row_number() over (partition by l.provider, l.reference order by l.known, f.place, l.line, l.first_day, l.amount_cents, l.child) as place
    from now_line l
    inner join repeated r on r.reference = l.reference
    inner join now_file f on f.intake = l.intake
    where not l.refused_whole
)
select distinct intake, line, reference, 32768
from ranked
where place > 1;

-- 8017, 9390 and another amount: a credit line and what it takes back.
-- needs: claim_line now_claim now_file
insert into now_line_mark
with credit as (
    select l.intake, l.line, l.reference, l.provider, l.previous_reference, l.amount_cents, l.is_refused, l.known, f.place
    from now_line l
    inner join now_file f on f.intake = l.intake
    where l.amount_cents < 0
),
debit as (
    select d.provider, d.reference, min(abs(d.amount_cents)) as least_cents, max(abs(d.amount_cents)) as most_cents
    from claim_line d
    inner join now_claim k on k.claim_intake = d.intake
    inner join (select distinct provider, previous_reference from credit) c on c.provider = d.provider and c.previous_reference = d.reference
    where d.amount_cents >= 0
    group by d.provider, d.reference
),
ranked as (
    select intake, line, reference, provider, previous_reference, amount_cents,
        row_number() over (partition by provider, previous_reference order by known, place, line, reference) as turn
    from credit
    where not is_refused and previous_reference is not null
)
select c.intake, c.line, c.reference, 65536
from credit c
left join debit d on d.provider = c.provider and d.reference = c.previous_reference
where d.reference is null
union all
select c.intake, c.line, c.reference, 524288
from credit c
inner join debit d on d.provider = c.provider and d.reference = c.previous_reference
where -c.amount_cents not between d.least_cents and d.most_cents
union all
select r.intake, r.line, r.reference, 262144
from ranked r
inner join debit d on d.provider = r.provider and d.reference = r.previous_reference
where r.turn > 1;

-- 9389: a line that replaces another which no line credits.
-- needs: claim_line now_claim
insert into now_line_mark
select l.intake, l.line, l.reference, 131072
from now_line l
where l.amount_cents >= 0 and l.previous_reference is not null
  and not exists (
    select 1 from now_line c where c.provider = l.provider and c.previous_reference = l.previous_reference and c.amount_cents < 0
  );

-- The same care claimed more than once; the first to be known stands.
-- needs: now_open_line now_file
insert into now_line_mark
with suspect as (
    select child, first_day, amount_cents
    from claim_line l
    inner join now_claim c on c.claim_intake = l.intake
    where amount_cents > 0 and not c.refused_whole
    group by child, first_day, amount_cents
    having count(*) > 1
),
ranked as (
    select l.intake, l.line, l.reference,
        row_number() over (
            partition by l.child, l.provider, l.category, l.product, l.unit, l.first_day, l.last_day, l.volume, l.amount_cents
            order by l.known, f.place, l.line, l.reference
        ) as turn
    from now_open_line l
    inner join suspect s on s.child = l.child and s.first_day = l.first_day and s.amount_cents = l.amount_cents
    inner join now_file f on f.intake = l.intake
    where not l.is_refused
)
select intake, line, reference, 16777216
from ranked
where turn > 1;

-- 9321 and 9322: more than the allocation lets claim, by one line or by the lines so far.
-- needs: now_open_line now_excess now_version now_file
insert into now_line_mark
with line as (
    select l.intake, l.line, l.reference, l.allocation, l.known, l.is_refused, e.first_day, e.last_day, e.most, f.place,
        cast(l.volume as bigint) * case when l.unit = '04' then 60 else 1 end * case when l.amount_cents < 0 then -1 else 1 end as units
    from now_open_line l
    inner join now_excess e on e.allocation = l.allocation and l.first_day between e.first_day and e.last_day
    inner join now_version v on v.number = l.allocation and v.strength = 1
    inner join now_file f on f.intake = l.intake
    where v.unit = l.unit or (v.unit in ('01', '04') and l.unit in ('01', '04'))
),
added as (
    select *, sum(case when is_refused then 0 else units end) over (
        partition by allocation, first_day, last_day order by known, place, line, reference, intake rows between unbounded preceding and current row) as so_far
    from line
)
select intake, line, reference, case when units > most then 1048576 else 2097152 end
from added
where units > most or (units > 0 and not is_refused and so_far > most);

-- 9369: more than the budget, by the lines so far.
-- needs: now_open_line now_version now_file
insert into now_line_mark
with budget as (
    select number, max(budget_cents) as budget_cents
    from now_version
    where change_reason <> '13'
    group by number
    having max(budget_cents) is not null
),
over_budget as (
    select b.number, b.budget_cents
    from budget b
    inner join now_open_line l on l.allocation = b.number
    where not l.is_refused
    group by b.number, b.budget_cents
    having sum(l.amount_cents) > b.budget_cents
),
added as (
    select l.intake, l.line, l.reference, l.amount_cents, o.budget_cents,
        sum(l.amount_cents) over (
            partition by l.allocation order by l.known, f.place, l.line, l.reference, l.intake rows between unbounded preceding and current row) as so_far
    from now_open_line l
    inner join over_budget o on o.number = l.allocation
    inner join now_file f on f.intake = l.intake
    where not l.is_refused
)
select intake, line, reference, 4194304
from added
where amount_cents > 0 and so_far > budget_cents;

-- Prices far from the usual one, and a hundred or a thousand times off; a line at its contract's tariff is not in doubt. More than a
-- thousand million euros is not told further apart, so that nothing overflows.
-- needs: now_open_line now_price
insert into now_line_mark
with weighed as (
    select l.intake, l.line, l.reference, abs(l.amount_cents) as cents,
        least(q.price_cents * l.volume, 100000000000) as usual, coalesce(own.tariff_cents, general.tariff_cents) as tariff, l.tariff_cents
    from now_open_line l
    inner join now_price q on q.product = l.product and q.unit = l.unit
    left join now_tariff own on own.product = l.product and own.provider = l.provider and own.unit = l.unit and l.first_day between own.first_day and own.last_day
    left join now_tariff general on general.product = l.product and general.provider = '' and general.unit = l.unit and l.first_day between general.first_day and general.last_day
    where l.amount_cents <> 0 and l.volume > 0
)
select intake, line, reference,
    case
        when cents between 80 * usual and 125 * usual or cents between 800 * usual and 1250 * usual
            or usual between 80 * cents and 125 * cents or usual between 800 * cents and 1250 * cents then 268435456
        else 134217728
    end
from weighed
where (cents > 3 * usual or 3 * cents < usual) and (tariff is null or tariff_cents is null or tariff <> tariff_cents);

-- Rules about a claim that touch all of its lines, and rules about an allocation that touch all that was claimed on it.
create temporary table now_claim_mark (
    intake bigint not null,
    mark bigint not null
);

-- 9333: a claim number of which an earlier claim stands.
-- needs: claim now_claim now_file
insert into now_claim_mark
with ranked as (
    select c.intake, row_number() over (partition by c.provider, c.number order by c.known, f.place) as turn
    from claim c
    inner join now_claim n on n.claim_intake = c.intake
    inner join now_file f on f.intake = c.intake
    where not n.refused_whole
)
select intake, 1073741824
from ranked
where turn > 1;

-- needs: finding now_claim
insert into now_claim_mark
select distinct f.intake, 2147483648
from finding f
inner join now_claim n on n.claim_intake = f.intake
where f.rule = 'DECLARATIE-TOTAAL';

-- needs: now_claim_line now_claim
insert into now_claim_mark
with granted as (
    select claim_intake, sum(case when state = 1 then amount_cents else 0 end) as cents
    from now_claim_line
    group by claim_intake
)
select c.claim_intake, 4294967296
from now_claim c
inner join granted g on g.claim_intake = c.claim_intake
where c.granted_cents <> g.cents;

create temporary table now_allocation_mark (
    allocation integer not null,
    mark bigint not null
);

-- needs: now_claimed now_allocation
insert into now_allocation_mark
select c.allocation, 8589934592
from now_claimed c
inner join now_allocation a on a.number = c.allocation
left join now_payment_form k on k.allocation = c.allocation
where c.cents > 0 and coalesce(k.form, 0) <> 3 and not exists (select 1 from now_start s where s.allocation = c.allocation);
