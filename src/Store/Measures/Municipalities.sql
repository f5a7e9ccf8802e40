-- The municipalities of which something is stored, from the files up to $1. Only messages have a day on which they became known.
-- A message that came in with several contents is one.
select
    municipality,
    count(distinct identity_high) as files,
    count(distinct case when known is not null then identity_high end) as messages,
    min(known) as first_known,
    max(known) as last_known
from intake
where municipality is not null and intake <= $1 and not refused
group by municipality
order by municipality;
