-- The municipality's product dictionary as known then, a row for each product and run of days, without overlap.
-- A row about a whole category has the key '*' and the category. Where two rows start on one day the one known last holds.
create temporary table now_product (
    product_key varchar not null,
    description varchar not null,
    form integer not null,
    task_field varchar,
    first_day date not null,
    last_day date not null
);

-- needs: product_meaning
insert into now_product
with latest as (
    select
        case when product = '' then '*' || coalesce(category, '') else product end as product_key,
        description, form, task_field, first_day,
        coalesce(last_day, date '9999-12-31') as last_day,
        row_number() over (
            partition by case when product = '' then '*' || coalesce(category, '') else product end, first_day
            order by known desc, form desc, coalesce(task_field, '') desc, description desc, coalesce(last_day, date '9999-12-31') desc
        ) as place
    from product_meaning
    where municipality = $1 and known <= $2 and intake <= $3 and intake not in (select intake from lost_intake)
      and (last_day is null or last_day >= first_day)
),
one as (
    select product_key, description, form, task_field, first_day, last_day,
        lead(first_day) over (partition by product_key order by first_day) as next_first
    from latest
    where place = 1
)
select product_key, description, form, task_field, first_day,
    case when next_first <= last_day then next_first - 1 else last_day end
from one;
