-- Claim lines with what the rules ask of them; and the lines that some other line has put right.
create temporary table now_refused (
    claim_intake bigint not null,
    reference bigint not null
);

-- needs: refused_line now_claim
insert into now_refused
select distinct c.claim_intake, r.reference
from refused_line r
inner join now_claim c on c.answer_intake = r.intake;

create temporary view now_line as
select l.intake, l.line, l.known, l.provider, l.child, l.reference, l.previous_reference, l.allocation, l.category, l.product, l.first_day,
    l.last_day, l.volume, l.unit, l.tariff_cents, l.amount_cents, c.refused_whole, c.refused_whole or r.reference is not null as is_refused
from claim_line l
inner join now_claim c on c.claim_intake = l.intake
left join now_refused r on r.claim_intake = l.intake and r.reference = l.reference;

-- A debit line that a credit line takes back in full, and that credit line: whatever was wrong with them touches no euro any more.
create temporary table now_settled (
    provider varchar not null,
    reference bigint not null
);

-- needs: claim_line now_claim now_file
insert into now_settled
with credit as (
    select l.provider, l.reference, l.previous_reference, l.amount_cents, l.known, f.place, l.line
    from now_line l
    inner join now_file f on f.intake = l.intake
    where l.amount_cents < 0 and l.previous_reference is not null and not l.is_refused
),
pair as (
    select d.provider, d.reference as debit, c.reference as credit,
        row_number() over (partition by d.provider, d.reference order by c.known, c.place, c.line, c.reference) as turn
    from credit c
    inner join claim_line d on d.provider = c.provider and d.reference = c.previous_reference and d.amount_cents = -c.amount_cents
    inner join now_claim k on k.claim_intake = d.intake
)
select provider, debit
from pair
where turn = 1
union
select provider, credit
from pair
where turn = 1;

-- The lines that nothing has put right, written down once because every rule looks at them; NowFinding drops them again.
create temporary table now_open_line (
    intake bigint not null,
    line integer not null,
    known date not null,
    provider varchar not null,
    child bigint not null,
    reference bigint not null,
    allocation integer not null,
    category varchar not null,
    product varchar not null,
    first_day date not null,
    last_day date not null,
    volume integer not null,
    unit varchar not null,
    tariff_cents integer,
    amount_cents bigint not null,
    is_refused boolean not null
);

-- needs: claim_line now_claim
insert into now_open_line
select l.intake, l.line, l.known, l.provider, l.child, l.reference, l.allocation, l.category, l.product, l.first_day, l.last_day, l.volume, l.unit,
    l.tariff_cents, l.amount_cents, l.is_refused
from now_line l
left join now_settled s on s.provider = l.provider and s.reference = l.reference
where s.reference is null;

-- The rules about a claim line, each with the bit that stands for it in a mark. A rule that tells is a finding about the line itself;
-- the others are told once about a claim or an allocation, and only touch the line's euros.
create temporary table now_line_rule (
    bit bigint not null,
    rule varchar not null,
    tells boolean not null
);

insert into now_line_rule values
    (1, '9338', true), (2, '9384', true), (4, '8187', true), (8, 'AANBIEDER-ANDERS', true), (16, '9339', true), (32, '9340', true),
    (64, '9341', true), (128, '9307', true), (256, '9308', true), (512, 'DECLARATIE-NA-EINDE', true), (1024, '9387', true),
    (2048, '9388', true), (4096, '9319', true), (8192, '9346', true), (16384, '0611', true), (32768, '8021', true), (65536, '8017', true),
    (131072, '9389', true), (262144, '9390', true), (524288, 'CREDIT-BEDRAG', true), (1048576, '9321', true), (2097152, '9322', true),
    (4194304, '9369', true), (8388608, 'S329', true), (16777216, 'DUBBEL', true), (33554432, 'DECLARATIE-NA-STOP', true),
    (67108864, 'LEEFTIJD-23', true), (134217728, 'PRIJS-AFWIJKING', true), (268435456, 'HONDERDVOUD', true),
    (536870912, 'PERIODE-VOLGORDE', true), (1073741824, '9333', false), (2147483648, 'DECLARATIE-TOTAAL', false),
    (4294967296, 'TOEGEKEND', false), (8589934592, 'DECLARATIE-ZONDER-START', false), (1099511627776, '9388', true);

-- What C# fills, because it takes a week rule or a median: how much an allocation lets claim in some days, and the usual price.
create temporary table now_excess (
    allocation integer not null,
    first_day date not null,
    last_day date not null,
    most bigint not null
);

create temporary table now_price (
    product varchar not null,
    unit varchar not null,
    price_cents bigint not null
);

-- A version of a rule that another one took over from brings its own sentence; the others are known by their code.
create temporary table now_rule (
    code varchar not null,
    severity integer not null,
    first_day date not null,
    last_day date not null,
    element varchar,
    sentence varchar
);

-- The last day of a term of so many working days that begins after a day.
create temporary table now_deadline (
    day date not null,
    after_3 date not null,
    after_5 date not null,
    after_10 date not null
);

create temporary table now_municipality (
    code varchar not null
);

create temporary table now_end_reason (
    code varchar not null,
    first_day date not null
);
