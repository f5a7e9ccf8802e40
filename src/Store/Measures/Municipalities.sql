-- The municipalities of which something is stored, from the files up to $1. Only messages have a day on which they became known.
select
    municipality,
    count(*) as files,
    count(known) as messages,
    min(known) as first_known,
    max(known) as last_known
from intake
where municipality is not null and intake <= $1 and not refused
group by municipality
order by municipality;
