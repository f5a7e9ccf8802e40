-- What goes with the children of doomed_child, of the municipality $1.

-- Every row that is about a child or an allocation, and the claims as the frame around their lines.
create temporary table told_row (
    intake bigint not null,
    line integer not null,
    child bigint,
    allocation integer,
    is_frame boolean not null
);

insert into told_row
select intake, line, child, cast(null as integer), false from child_fact where municipality = $1
union all
select intake, line, child, number, false from allocation_version where municipality = $1
union all
select intake, line, child, allocation, false from delivery_start where municipality = $1
union all
select intake, line, child, allocation, false from delivery_stop where municipality = $1
union all
select intake, line, cast(null as bigint), cast(null as integer), true from claim where municipality = $1
union all
select intake, line, child, allocation, false from claim_line where municipality = $1
union all
select intake, line, child, allocation, false from reply_code where municipality = $1
union all
select intake, line, child, allocation, false from care_request where municipality = $1
union all
select intake, line, child, allocation, false from granted_request where municipality = $1
union all
select intake, line, child, cast(null as integer), false from residence where municipality = $1
union all
select intake, line, child, cast(null as integer), false from responsibility where municipality = $1
union all
select intake, line, cast(null as bigint), allocation, false from referral where municipality = $1
union all
select intake, line, cast(null as bigint), allocation, false from reassessment where municipality = $1;

-- The allocations that are of these children alone.
create temporary table doomed_allocation (
    number integer not null
);

insert into doomed_allocation
select r.allocation
from told_row r
left join doomed_child d on d.child = r.child
where r.allocation is not null and r.child is not null
group by r.allocation
having count(*) = count(d.child);

-- The rows that go, and beside them those that stay in the same files.
create temporary table judged_row (
    intake bigint not null,
    line integer not null,
    goes boolean not null,
    is_frame boolean not null
);

insert into judged_row
with judged as (
    select r.intake, r.line, d.child is not null or (r.child is null and a.number is not null) as goes, r.is_frame
    from told_row r
    left join doomed_child d on d.child = r.child
    left join doomed_allocation a on a.number = r.allocation
)
select j.intake, j.line, j.goes, j.is_frame
from judged j
inner join (select distinct intake from judged where goes) touched on touched.intake = j.intake;

-- Files of which nothing stays.
create temporary table emptied_file (
    intake bigint not null
);

insert into emptied_file
select intake
from judged_row
group by intake
having count(*) = sum(case when goes then 1 else 0 end);

-- The claim lines that go, with what their claim and its answer are known by.
create temporary table doomed_line (
    intake bigint not null,
    provider varchar not null,
    number bigint not null,
    message bigint not null,
    reference bigint not null,
    amount_cents bigint not null
);

insert into doomed_line
select l.intake, l.provider, c.number, c.message, l.reference, l.amount_cents
from claim_line l
inner join doomed_child d on d.child = l.child
inner join claim c on c.intake = l.intake
where l.municipality = $1;

-- How much less the answers to those claims are about. An answer to a message that is not known is found by its claim number, as everywhere.
create temporary table doomed_answer (
    intake bigint not null,
    submitted_cents bigint not null,
    granted_cents bigint not null
);

insert into doomed_answer
with answered as (
    select a.intake, l.reference, l.amount_cents
    from claim_answer a
    inner join doomed_line l on l.provider = a.provider and l.message = a.message
    where a.municipality = $1
    union all
    select a.intake, l.reference, l.amount_cents
    from claim_answer a
    inner join doomed_line l on l.provider = a.provider and l.number = a.number
    where a.municipality = $1
      and not exists (select 1 from claim c where c.municipality = $1 and c.provider = a.provider and c.message = a.message)
),
refused as (
    select distinct intake, reference
    from refused_line
    where municipality = $1
)
select w.intake, cast(sum(w.amount_cents) as bigint), cast(sum(case when r.reference is null then w.amount_cents else 0 end) as bigint)
from answered w
left join refused r on r.intake = w.intake and r.reference = w.reference
group by w.intake;
