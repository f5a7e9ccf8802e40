-- Rules about answers: to claims, to requests and to any message. Told of the answer; of a request without one, told of the request.

-- OP090 and OP090x4: an answer after its term. What was answered before its own date was dated in the future (8848).
-- needs: now_claim claim claim_answer
insert into now_told
select case when a.known < c.known then '8848' else 'OP090x4' end, case when a.known < c.known then c.intake else a.intake end,
    case when a.known < c.known then c.line else a.line end, c.provider, cast(null as integer), cast(null as bigint), a.known, c.first_day,
    greatest(c.first_day, c.last_day), cast(null as bigint), cast(null as bigint)
from now_claim n
inner join claim c on c.intake = n.claim_intake
inner join claim_answer a on a.intake = n.answer_intake
left join now_deadline d on d.day = c.known
where a.known < c.known or a.known > d.after_10;

-- needs: reply now_file
insert into now_told
select case when r.known < r.signed_on then '8848' else 'OP090' end, r.intake, r.line, r.provider, cast(null as integer), cast(null as bigint), r.known,
    cast(null as date), cast(null as date), cast(null as bigint), cast(null as bigint)
from reply r
inner join now_file f on f.intake = r.intake
left join now_deadline d on d.day = r.signed_on
where r.municipality = $1 and r.known <= $2 and (r.known < r.signed_on or r.known > d.after_3);

-- What providers asked, once for each message and reference, and what was answered first.
create temporary table now_request (
    intake bigint not null,
    line integer not null,
    provider varchar not null,
    reference bigint not null,
    known date not null,
    child bigint not null,
    first_day date,
    last_day date
);

-- needs: care_request now_file
insert into now_request
select r.intake, min(r.line), r.provider, r.reference, r.known, min(r.child), min(r.first_day), max(coalesce(r.last_day, r.first_day))
from care_request r
inner join now_file f on f.intake = r.intake
where r.municipality = $1 and r.known <= $2
group by r.intake, r.provider, r.reference, r.known;

create temporary table now_request_answer (
    intake bigint not null,
    line integer not null,
    provider varchar not null,
    reference bigint not null,
    known date not null,
    is_elsewhere boolean not null,
    responsible varchar not null
);

-- needs: now_file granted_request|request_answer
insert into now_request_answer
select g.intake, g.line, g.provider, g.reference, g.known, false, ''
from granted_request g
inner join now_file f on f.intake = g.intake
where g.municipality = $1 and g.known <= $2
union all
select a.intake, a.line, a.provider, a.reference, a.known, coalesce(a.refusal_reason, '') = '8', coalesce(a.responsible_municipality, '')
from request_answer a
inner join now_file f on f.intake = a.intake
where a.municipality = $1 and a.known <= $2;

-- OP274: no answer within five working days. That another municipality should pay may be said within two weeks, so that until then nobody
-- can tell a request without an answer to be too late.
-- needs: now_request
insert into now_told
with first_answer as (
    select provider, reference, min(known) as known, min(case when not is_elsewhere then known end) as own
    from now_request_answer
    group by provider, reference
)
select 'OP274', r.intake, r.line, r.provider, cast(null as integer), r.child, r.known, r.first_day, greatest(r.first_day, r.last_day), cast(null as bigint),
    cast(null as bigint)
from now_request r
inner join now_deadline d on d.day = r.known
left join first_answer a on a.provider = r.provider and a.reference = r.reference
where (a.known is null and greatest(d.after_5, r.known + 14) < $2) or (a.known = a.own and a.own > d.after_5);

-- OP359: within two weeks, with the municipality that should pay.
-- needs: now_request_answer
insert into now_told
with asked as (
    select provider, reference, min(known) as known
    from now_request
    group by provider, reference
)
select 'OP359', a.intake, a.line, a.provider, cast(null as integer), cast(null as bigint), a.known, cast(null as date), cast(null as date),
    cast(null as bigint), cast(null as bigint)
from now_request_answer a
left join asked q on q.provider = a.provider and q.reference = a.reference
where a.is_elsewhere and (a.responsible = '' or a.known > q.known + 14);

-- S300: codes from 9900 on are those of invented municipalities.
-- needs: now_request_answer
insert into now_told
select 'S300', a.intake, a.line, a.provider, cast(null as integer), cast(null as bigint), a.known, cast(null as date), cast(null as date),
    cast(null as bigint), cast(null as bigint)
from now_request_answer a
where a.responsible <> '' and a.responsible < '9900' and not exists (select 1 from now_municipality m where m.code = a.responsible);
