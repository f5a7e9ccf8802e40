-- Claimed cents of a period, divided in one pass by everything that the answer divides by. An empty filter lets everything pass;
-- else it is a list of values between commas. The mask tells by which column a row divides (a 0 bit) or not (a 1 bit).
-- $1 first day, $2 last day; filters: $3 form, $4 product, $5 provider, $6 neighbourhood, $7 district, $8 age, $9 taakveld, $10 legal status.
with line as (
    select form, category, product, unit, provider,
        coalesce(neighbourhood, '') as neighbourhood,
        coalesce('WK' || substring(neighbourhood from 3 for 6), '') as district,
        coalesce(age, -1) as age,
        coalesce(task_field, '') as task_field,
        coalesce(legal_status, '') as legal_status,
        cast(extract(year from first_day) * 100 + extract(month from first_day) as integer) as care_month,
        volume, amount_cents, state, is_allocated
    from now_claim_line
    where first_day between $1 and $2
),
kept as (
    select *
    from line
    where ($3 = '' or strpos($3, ',' || cast(form as varchar) || ',') > 0)
      and ($4 = '' or strpos($4, ',' || product || ',') > 0)
      and ($5 = '' or strpos($5, ',' || provider || ',') > 0)
      and ($6 = '' or strpos($6, ',' || neighbourhood || ',') > 0)
      and ($7 = '' or strpos($7, ',' || district || ',') > 0)
      and ($8 = '' or strpos($8, ',' || cast(age as varchar) || ',') > 0)
      and ($9 = '' or strpos($9, ',' || task_field || ',') > 0)
      and ($10 = '' or strpos($10, ',' || legal_status || ',') > 0)
)
select
    cast(grouping(form, product, unit, provider, neighbourhood, district, age, task_field, legal_status, care_month) as integer) as mask,
    cast(coalesce(form, 0) as integer) as form,
    coalesce(product, '') as product,
    coalesce(unit, '') as unit,
    coalesce(provider, '') as provider,
    coalesce(neighbourhood, '') as neighbourhood,
    coalesce(district, '') as district,
    cast(coalesce(age, -1) as integer) as age,
    coalesce(task_field, '') as task_field,
    coalesce(legal_status, '') as legal_status,
    cast(coalesce(care_month, 0) as integer) as care_month,
    cast(count(*) as bigint) as lines,
    cast(coalesce(sum(volume), 0) as bigint) as volume,
    cast(coalesce(sum(amount_cents), 0) as bigint) as claimed,
    cast(coalesce(sum(case when state = 1 then amount_cents else 0 end), 0) as bigint) as granted,
    cast(coalesce(sum(case when state = 2 then amount_cents else 0 end), 0) as bigint) as refused,
    cast(coalesce(sum(case when is_allocated then 0 else amount_cents end), 0) as bigint) as not_allocated,
    cast(coalesce(sum(case when is_allocated then 0 else 1 end), 0) as bigint) as not_allocated_lines
from kept
group by grouping sets (
    (), (form), (product), (product, unit), (provider), (neighbourhood), (district), (age), (task_field), (legal_status), (care_month)
)
order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
