-- What is wrong, before it is known which rules hold on that day: a row a finding. The day decides that; first and last day are the days of
-- care that it touches, empty when no care can be told. A number names a touched claim line; cents are claimed and known only then.
create temporary table now_told (
    rule varchar not null,
    intake bigint not null,
    line integer not null,
    provider varchar,
    allocation integer,
    child bigint,
    day date not null,
    first_day date,
    last_day date,
    number bigint,
    cents bigint
);

-- needs: now_touch now_marked_line
insert into now_told
select t.rule, m.intake, m.line, m.provider, m.allocation, m.child, m.first_day, m.first_day, greatest(m.first_day, m.last_day), m.number, abs(m.amount_cents)
from now_touch t
inner join now_marked_line m on m.number = t.number
where t.tells;

-- A claim number used before, and an answer of which the total is wrong: the claim's lines are touched.
-- needs: now_touch now_marked_line claim now_claim
insert into now_told
with touched as (
    select t.rule, m.intake, sum(abs(m.amount_cents)) as cents
    from now_touch t
    inner join now_marked_line m on m.number = t.number
    where t.rule in ('9333', 'TOEGEKEND')
    group by t.rule, m.intake
),
said as (
    select c.intake, c.line, c.provider, c.first_day, c.last_day, k.answer_intake
    from claim c
    inner join now_claim k on k.claim_intake = c.intake
)
select t.rule, case when t.rule = '9333' then s.intake else s.answer_intake end, case when t.rule = '9333' then s.line else a.line end, s.provider,
    cast(null as integer), cast(null as bigint), s.first_day, s.first_day, greatest(s.first_day, s.last_day), cast(null as bigint), cast(t.cents as bigint)
from touched t
inner join said s on s.intake = t.intake
left join claim_answer a on a.intake = s.answer_intake
where t.rule = '9333' or a.line is not null;

-- 8214: no claim of a month in between, though later claims show that there was care in it. Told of the first claim after it.
-- needs: claim now_claim now_file now_claim_line
insert into now_told
with month as (
    select c.provider, cast(extract(year from c.first_day) * 12 + extract(month from c.first_day) as integer) as month_number,
        min(cast(extract(year from c.first_day) * 12 + extract(month from c.first_day) as integer)) over (partition by c.provider) as first_month,
        c.intake, c.line, c.first_day, c.last_day,
        row_number() over (
            partition by c.provider, extract(year from c.first_day), extract(month from c.first_day) order by c.known, f.place, c.line) as turn
    from claim c
    inner join now_claim k on k.claim_intake = c.intake
    inner join now_file f on f.intake = c.intake
    where c.last_day < c.first_day + 31
),
care as (
    select distinct provider, cast(extract(year from first_day) * 12 + extract(month from first_day) as integer) as month_number
    from now_claim_line
),
claimed as (
    select provider, cast(extract(year from c.first_day) * 12 + extract(month from c.first_day) as integer) as first_month,
        cast(extract(year from c.last_day) * 12 + extract(month from c.last_day) as integer) as last_month
    from claim c
    inner join now_claim k on k.claim_intake = c.intake
)
select '8214', m.intake, m.line, m.provider, cast(null as integer), cast(null as bigint), m.first_day, m.first_day, m.last_day, cast(null as bigint), cast(null as bigint)
from month m
inner join care w on w.provider = m.provider and w.month_number = m.month_number - 1
where m.turn = 1 and m.month_number > m.first_month
  and not exists (
    select 1 from claimed c where c.provider = m.provider and m.month_number - 1 between c.first_month and c.last_month
  );

-- 9366, 9367 and answers to nothing.
-- needs: refused_line now_claim
insert into now_told
with listed as (
    select r.intake, r.line, r.provider, r.reference, r.amount_cents, r.known, k.claim_intake
    from refused_line r
    inner join now_claim k on k.answer_intake = r.intake
),
found as (
    select l.intake, l.line, l.provider, l.reference, l.known, min(c.first_day) as first_day, max(c.last_day) as last_day, count(c.intake) as lines,
        max(case when c.amount_cents = l.amount_cents then 1 else 0 end) as agrees
    from listed l
    left join claim_line c on c.intake = l.claim_intake and c.reference = l.reference
    group by l.intake, l.line, l.provider, l.reference, l.known
)
select case when lines = 0 then '9366' else '9367' end, intake, line, provider, cast(null as integer), cast(null as bigint), coalesce(first_day, known),
    first_day, greatest(first_day, last_day), cast(null as bigint), cast(null as bigint)
from found
where lines = 0 or agrees = 0;

-- needs: claim_answer now_file
insert into now_told
select 'ANTWOORD-ZONDER-DECLARATIE', a.intake, a.line, a.provider, cast(null as integer), cast(null as bigint), a.known, cast(null as date), cast(null as date),
    cast(null as bigint), cast(null as bigint)
from claim_answer a
inner join now_file f on f.intake = a.intake
where a.municipality = $1 and a.known <= $2
  and not exists (select 1 from claim c inner join now_claim k on k.claim_intake = c.intake where c.provider = a.provider and c.message = a.message)
  and not exists (select 1 from claim c inner join now_claim k on k.claim_intake = c.intake where c.provider = a.provider and c.number = a.number);
