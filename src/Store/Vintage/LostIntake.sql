-- Files that do not count, each with the file that counts in its place. Of several contents of one message the one with the smallest keyed
-- hash counts, whatever the order in which they came in. A withdrawn file does not count, and nothing in its place; neither does the same
-- content that came in again after it was withdrawn, for who looks from before that. Everything that reads raw rows leaves the intakes of this table out.
create temporary table lost_intake (
    intake bigint not null,
    counts_instead bigint
);

insert into lost_intake
with withdrawn as (
    select distinct withdrawn as intake
    from withdrawal
    where municipality = $1 and known <= $2 and intake <= $3
),
standing as (
    select intake, identity_high, identity_low, content_high, content_low
    from intake
    where municipality = $1 and intake <= $3 and not refused and intake not in (select intake from withdrawn)
),
several as (
    select identity_high, identity_low
    from standing
    group by identity_high, identity_low
    having count(*) > 1
),
ranked as (
    select i.intake, i.content_high, i.content_low,
        first_value(i.intake) over (partition by i.identity_high, i.identity_low order by i.content_high, i.content_low, i.intake) as counts_instead,
        first_value(i.content_high) over (partition by i.identity_high, i.identity_low order by i.content_high, i.content_low, i.intake) as counting_high,
        first_value(i.content_low) over (partition by i.identity_high, i.identity_low order by i.content_high, i.content_low, i.intake) as counting_low
    from standing i
    inner join several s on s.identity_high = i.identity_high and s.identity_low = i.identity_low
)
select intake, case when content_high = counting_high and content_low = counting_low then cast(null as bigint) else counts_instead end
from ranked
where intake <> counts_instead
union all
select intake, cast(null as bigint)
from withdrawn;
