-- What was claimed on allocations with a volume, in a calendar month and as a whole, where that may be more than some version allowed. Volumes
-- in hours or minutes are told in minutes. The bound is a simple one that is never above the true one; C# judges by the week rules.
-- first_day and last_day bound the days claimed; is_whole tells a total apart from a month.
-- needs: now_open_line now_version
with least as (
    select number, min(scaled * case frequency when '1' then 28 when '2' then 4 when '4' then 1 else 1000 end) as full_month,
        min(case when frequency = '1' then scaled end) as daily,
        min(scaled * case when frequency = '2' and unit in ('82', '83') then 4 when frequency = '2' then 5 when frequency = '4' then 1 else 1000 end) as long_month,
        max(first_day) as last_first, min(coalesce(last_day, date '9999-12-31')) as first_last
    from (
        select number, frequency, unit, first_day, last_day, cast(volume as bigint) * case when unit = '04' then 60 else 1 end as scaled
        from now_version
        where change_reason <> '13' and volume is not null
    ) v
    group by number
),
-- How much a month lets claim for certain: where every version is valid on all days of a month of more than 28 days, its days and weeks are known.
line as (
    select l.allocation, cast(extract(year from l.first_day) * 12 + extract(month from l.first_day) as integer) as care_month, l.first_day, l.last_day,
        case when l.last_day - l.first_day between 28 and 30 and l.first_day >= m.last_first and l.last_day <= m.first_last
            then least(m.long_month, coalesce(m.daily * (l.last_day - l.first_day + 1), m.long_month)) else m.full_month end as full_month,
        cast(l.volume as bigint) * case when l.unit = '04' then 60 else 1 end * case when l.amount_cents < 0 then -1 else 1 end as units,
        case when extract(day from l.first_day) = 1 and extract(day from l.last_day + 1) = 1 then 0 else 1 end as is_part,
        l.is_refused
    from now_open_line l
    inner join now_version v on v.number = l.allocation and v.strength = 1 and v.change_reason <> '13'
    inner join least m on m.number = l.allocation
    where v.volume is not null and l.last_day >= l.first_day and (v.unit = l.unit or (v.unit in ('01', '04') and l.unit in ('01', '04')))
),
-- Each month is a bit, so that two lines of one month show as a sum that is not the union. Months of which the bits are the same look like that too.
whole as (
    select allocation, min(first_day) as first_day, max(last_day) as last_day, sum(case when is_refused then 0 else units end) as sum_units,
        sum(cast(1 as bigint) << (care_month % 60)) <> bit_or(cast(1 as bigint) << (care_month % 60)) as is_crowded
    from line
    group by allocation
),
-- Most months are one line, whole and far from full: they go no further.
claimed as (
    select l.allocation, l.care_month, min(l.first_day) as first_day, max(l.last_day) as last_day, max(l.units) as most_units,
        sum(case when l.is_refused then 0 else l.units end) as sum_units, false as is_whole
    from line l
    inner join whole w on w.allocation = l.allocation
    where w.is_crowded or l.is_part = 1 or l.units > l.full_month
    group by l.allocation, l.care_month
    having max(l.is_part) = 1 or max(l.units) > min(l.full_month) or sum(case when l.is_refused then 0 else l.units end) > min(l.full_month)
    union all
    select allocation, 0, first_day, last_day, 0, sum_units, true
    from whole
),
allowed as (
    select c.allocation, c.care_month, c.first_day, c.last_day, c.is_whole,
        cast(greatest(c.most_units, c.sum_units) as bigint) as units,
        v.first_day as valid_first, v.last_day as valid_last, v.volume, v.unit, v.frequency,
        case when v.unit = '04' then 60 else 1 end * cast(v.volume as bigint) as scaled,
        case when c.is_whole then coalesce(v.last_day, date '9999-12-31') - v.first_day + 1
            else least(c.last_day, coalesce(v.last_day, c.last_day)) - greatest(c.first_day, v.first_day) + 1 end as days
    from claimed c
    inner join now_version v on v.number = c.allocation and v.change_reason <> '13' and v.volume is not null and (v.last_day is null or v.last_day >= v.first_day)
),
bound as (
    select *,
        case
            when frequency = '6' and is_whole then scaled
            when frequency = '4' and not is_whole then scaled
            when frequency = '1' then scaled * days
            when frequency = '2' and is_whole and unit in ('82', '83') then scaled * (days - 6)
            when frequency = '2' and is_whole then scaled * days
            when frequency = '2' then scaled * case when days > 28 and unit not in ('82', '83') then 5 when days > 27 then 4 when days > 20 then 3 when days > 13 then 2 when days > 6 then 1 else 0 end
        end as least_allowed
    from allowed
),
suspect as (
    select allocation, care_month, is_whole
    from bound
    where least_allowed is not null
    group by allocation, care_month, is_whole
    having min(case when is_whole and frequency = '2' then units * 7 else units end - least_allowed) > 0
)
select b.allocation, b.first_day, b.last_day, b.is_whole, b.units, b.valid_first, b.valid_last, b.volume, b.unit, b.frequency
from bound b
inner join suspect s on s.allocation = b.allocation and s.care_month = b.care_month and s.is_whole = b.is_whole
order by b.allocation, b.is_whole, b.first_day, b.valid_first, b.valid_last nulls last, b.volume, b.unit, b.frequency;
