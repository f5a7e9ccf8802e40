-- Each claim message with the answer to it: by the message that the answer names, else by claim number among answers that name no known message.
-- Of several answers to one message the one known last holds; of one day the one that grants most, then any one, but never by order of arrival.
create temporary table now_claim (
    claim_intake bigint not null,
    answer_intake bigint,
    refused_whole boolean not null,
    granted_cents bigint
);

-- needs: claim
insert into now_claim
with known_claim as (
    select intake, provider, number, message
    from claim
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
),
known_answer as (
    select a.intake, a.provider, a.number, a.message, a.refused_whole, a.known, a.granted_cents, i.identity_high, i.identity_low
    from claim_answer a
    inner join intake i on i.intake = a.intake
    where a.municipality = $1 and a.known <= $2 and a.intake <= $3 and a.intake not in (select intake from lost_intake)
),
by_message as (
    select intake, provider, message, refused_whole, granted_cents,
        row_number() over (partition by provider, message order by known desc, coalesce(granted_cents, -1) desc, identity_high desc, identity_low desc) as place
    from known_answer
),
by_number as (
    select intake, provider, number, refused_whole, granted_cents,
        row_number() over (partition by provider, number order by known desc, coalesce(granted_cents, -1) desc, identity_high desc, identity_low desc) as place
    from known_answer a
    where a.number is not null
      and not exists (select 1 from known_claim c where c.provider = a.provider and c.message = a.message)
)
select c.intake, coalesce(m.intake, n.intake), coalesce(m.refused_whole, n.refused_whole, false),
    case when m.intake is not null then m.granted_cents else n.granted_cents end
from known_claim c
left join by_message m on m.provider = c.provider and m.message = c.message and m.place = 1
left join by_number n on n.provider = c.provider and n.number = c.number and n.place = 1;
