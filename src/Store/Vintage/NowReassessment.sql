-- Reassessments as known then: of each allocation and day the outcome known last. Outcome: 0 unknown, 1 extended, 2 shortened, 3 ended, 4 unchanged.
create temporary table now_reassessment (
    allocation integer not null,
    reassessed_on date not null,
    outcome integer not null
);

-- needs: reassessment
insert into now_reassessment
with ranked as (
    select allocation, reassessed_on, outcome,
        row_number() over (partition by allocation, reassessed_on order by known desc, outcome desc) as place
    from reassessment
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select allocation, reassessed_on, outcome
from ranked
where place = 1;
