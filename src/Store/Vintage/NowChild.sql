-- Birth date and sex of each child, as the last message known then told them. A birth date of which a part is unknown is unknown.
create temporary table now_child (
    child bigint not null,
    birth_date date,
    sex varchar not null
);

-- needs: child_fact
insert into now_child
with latest as (
    select child, birth_date, coalesce(birth_date_precision, '') as birth_date_precision, sex,
        row_number() over (partition by child order by known desc, birth_date desc, sex desc, coalesce(birth_date_precision, '')) as place
    from child_fact
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
)
select child, case when birth_date_precision = '' then birth_date end, sex
from latest
where place = 1;
