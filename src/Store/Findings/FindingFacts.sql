-- What the rules over messages look at, apart from the claim lines. Everything is as known then and the same in any order of arrival.

-- The files that count, each with 64 bits of what it says of itself: of two facts of one day the one of the file with the lowest place is the first.
create temporary table now_file (
    intake bigint not null,
    place bigint not null
);

insert into now_file
select intake, identity_high
from intake
where municipality = $1 and intake <= $3 and not refused and (known is null or known <= $2)
  and intake not in (select intake from lost_intake);

-- Every version of every allocation; strength 1 leads (OP033x1), in the order of NowAllocation.
create temporary table now_version (
    number integer not null,
    strength bigint not null,
    known date not null,
    first_known date not null,
    decided timestamp not null,
    child bigint not null,
    provider varchar not null,
    category varchar,
    product varchar,
    first_day date not null,
    last_day date,
    change_reason varchar not null,
    volume integer,
    unit varchar,
    frequency varchar,
    budget_cents integer,
    intake bigint not null,
    line integer not null
);

-- needs: allocation_version now_file
insert into now_version
select v.number,
    row_number() over (
        partition by v.number
        order by v.decided desc, v.known desc, coalesce(v.last_day, date '9999-12-31') desc, v.first_day desc,
            coalesce(v.volume, -1) desc, coalesce(v.budget_cents, -1) desc, v.provider desc, v.child desc, coalesce(v.product, '') desc,
            coalesce(v.category, '') desc, coalesce(v.change_reason, '') desc, coalesce(v.unit, '') desc, coalesce(v.frequency, '') desc,
            coalesce(v.legal_status, '') desc, f.place, v.line
    ),
    v.known, min(v.known) over (partition by v.number), v.decided, v.child, v.provider, v.category, v.product, v.first_day, v.last_day,
    coalesce(v.change_reason, ''), v.volume, v.unit, v.frequency, v.budget_cents, v.intake, v.line
from allocation_version v
inner join now_file f on f.intake = v.intake
where v.municipality = $1 and v.known <= $2;

-- Which days an allocation was valid for, to who looked on a day: what was claimed rightly stays right when a later version shortens it.
create temporary table now_reign (
    number integer not null,
    since date not null,
    until date not null,
    first_day date not null,
    last_day date not null
);

-- needs: now_version
insert into now_reign
with several as (
    select distinct number
    from now_version
    where strength > 1
),
told as (
    select distinct v.number, v.known, min(v.strength) over (partition by v.number order by v.known) as strength
    from now_version v
    inner join several s on s.number = v.number
),
run as (
    select number, known, strength, lead(known) over (partition by number order by known) as next_known
    from told
)
select r.number, r.known, coalesce(r.next_known - 1, date '9999-12-31'), v.first_day, coalesce(v.last_day, date '9999-12-31')
from run r
inner join now_version v on v.number = r.number and v.strength = r.strength
where v.change_reason <> '13'
union all
select v.number, v.known, date '9999-12-31', v.first_day, coalesce(v.last_day, date '9999-12-31')
from now_version v
left join several s on s.number = v.number
where s.number is null and v.change_reason <> '13';

-- Starts, stops and what withdraws them (status 3), tied to their allocation as NowDelivery ties them; without one the allocation is empty. What
-- was not withdrawn holds; told is the first day on which a report of the same dates that does not withdraw was known.
create temporary table now_report (
    is_stop boolean not null,
    status varchar not null,
    holds boolean not null,
    told date,
    intake bigint not null,
    line integer not null,
    place bigint not null,
    known date not null,
    child bigint not null,
    provider varchar not null,
    allocation integer,
    first_day date not null,
    last_day date,
    end_reason varchar
);

-- needs: now_file delivery_start|delivery_stop
insert into now_report
with raw as (
    select false as is_stop, d.intake, d.line, f.place, d.known, d.child, d.provider, d.allocation, d.category, d.product,
        d.allocation_first_day, d.first_day, cast(null as date) as last_day, cast(null as varchar) as end_reason, d.status
    from delivery_start d
    inner join now_file f on f.intake = d.intake
    where d.municipality = $1 and d.known <= $2
    union all
    select true, d.intake, d.line, f.place, d.known, d.child, d.provider, d.allocation, d.category, d.product,
        d.allocation_first_day, d.first_day, d.last_day, d.end_reason, d.status
    from delivery_stop d
    inner join now_file f on f.intake = d.intake
    where d.municipality = $1 and d.known <= $2
),
found as (
    select r.is_stop, r.intake, r.line, r.child, r.provider, r.allocation_first_day, r.first_day, r.status, min(v.number) as number
    from raw r
    inner join now_version v
        on v.child = r.child and v.provider = r.provider and v.first_day = r.allocation_first_day
        and (r.category is null or v.category = r.category) and (r.product is null or v.product = r.product)
    where r.allocation is null and v.strength = 1 and v.change_reason <> '13'
    group by r.is_stop, r.intake, r.line, r.child, r.provider, r.category, r.product, r.allocation_first_day, r.first_day, r.status
),
tied as (
    select r.is_stop, r.intake, r.line, r.place, r.known, r.child, r.provider, coalesce(r.allocation, f.number) as allocation, r.first_day, r.last_day,
        r.end_reason, r.status
    from raw r
    left join (
        select is_stop, intake, line, child, provider, allocation_first_day, first_day, status, min(number) as number
        from found
        group by is_stop, intake, line, child, provider, allocation_first_day, first_day, status
    ) f on f.is_stop = r.is_stop and f.intake = r.intake and f.line = r.line and f.child = r.child and f.provider = r.provider
        and f.allocation_first_day = r.allocation_first_day and f.first_day = r.first_day and f.status = r.status
),
judged as (
    select *, max(case when status = '3' then known end) over (partition by is_stop, child, provider, allocation, first_day, last_day) as withdrawn,
        min(case when status <> '3' then known end) over (partition by is_stop, child, provider, allocation, first_day, last_day) as told
    from tied
)
select is_stop, status, status <> '3' and (withdrawn is null or withdrawn < known), told, intake, line, place, known, child, provider, allocation,
    first_day, last_day, end_reason
from judged;

-- What was claimed on each allocation. A month is a bit, counted back from the as-of date; it is steady when no month is missing between the first
-- and the last. Of care longer ago than the bits reach, or after the as-of date, that is not told.
create temporary table now_claimed (
    allocation integer not null,
    first_known date not null,
    first_day date not null,
    last_day date not null,
    is_steady boolean not null,
    cents bigint not null
);

-- needs: now_claim_line
insert into now_claimed
with line as (
    select allocation, known, first_day, amount_cents,
        cast((extract(year from cast($2 as date)) - extract(year from first_day)) * 12 + extract(month from cast($2 as date)) - extract(month from first_day) as integer) as ago
    from now_claim_line
),
summed as (
    select allocation, min(known) as first_known, min(first_day) as first_day, max(first_day) as last_day, cast(sum(amount_cents) as bigint) as cents,
        bit_or(case when ago between 0 and 60 then cast(1 as bigint) << ago else 0 end) as months, min(ago) as least_ago, max(ago) as most_ago
    from line
    group by allocation
)
select allocation, first_known, first_day, last_day, least_ago >= 0 and most_ago <= 60 and ((months + (months & -months)) & months) = 0, cents
from summed;
