-- Files that do not count, each with the file that counts in its place. Of several contents of one message the one with the smallest keyed
-- hash counts, whatever the order in which they came in. Everything that reads raw rows leaves the intakes of this table out.
create temporary table lost_intake (
    intake bigint not null,
    counts_instead bigint not null
);

insert into lost_intake
with several as (
    select identity_high, identity_low
    from intake
    where municipality = $1 and intake <= $3 and not refused
    group by identity_high, identity_low
    having count(*) > 1
),
ranked as (
    select i.intake,
        first_value(i.intake) over (partition by i.identity_high, i.identity_low order by i.content_high, i.content_low, i.intake) as counts_instead
    from intake i
    inner join several s on s.identity_high = i.identity_high and s.identity_low = i.identity_low
    where i.municipality = $1 and i.intake <= $3 and not i.refused
)
select intake, counts_instead
from ranked
where intake <> counts_instead;
