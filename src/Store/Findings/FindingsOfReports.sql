-- Rules about start and stop messages. They are never a ground to refuse a claim (OP364). Where a contract pays for a task they may be waived
-- (OP363): what is missing or late is not told there, what is sent must be right.
-- needs: now_report
insert into now_told
with tied as (
    select r.*, v.child as meant_child, v.provider as meant_provider, v.first_day as valid_first, coalesce(v.last_day, date '9999-12-31') as valid_last,
        v.first_known, c.first_known as claimed_known, coalesce(k.form, 0) = 3 as is_task
    from now_report r
    left join now_version v on v.number = r.allocation and v.strength = 1
    left join now_claimed c on c.allocation = r.allocation
    left join now_payment_form k on k.allocation = r.allocation
    where r.holds
),
start as (
    select *,
        row_number() over (partition by allocation, first_day order by known, place, line) as turn,
        row_number() over (partition by allocation order by known, place, line) as turn_of_allocation
    from tied
    where not is_stop
),
stop as (
    select *, row_number() over (partition by allocation, first_day order by known, place, line) as turn,
        lag(end_reason) over (partition by allocation, first_day order by known, place, line) as reason_before,
        max(last_day) over (partition by allocation, first_day order by known, place, line rows between unbounded preceding and 1 preceding) as last_before
    from tied
    where is_stop
),
judged as (
    select '9019' as rule, intake, line, provider, allocation, child, first_day, last_day
    from tied
    where meant_child is null
    union all
    select 'REGIE-JEUGDIGE', intake, line, provider, allocation, child, first_day, last_day
    from tied
    where meant_child <> child
    union all
    select 'REGIE-AANBIEDER', intake, line, provider, allocation, child, first_day, last_day
    from tied
    where meant_provider <> provider
    union all
    select 'START-BUITEN', intake, line, provider, allocation, child, first_day, last_day
    from start
    where first_day not between valid_first and valid_last
    union all
    select '9074', intake, line, provider, allocation, child, first_day, last_day
    from start
    where allocation is not null and turn > 1
    union all
    select '9326', s.intake, s.line, s.provider, s.allocation, s.child, s.first_day, s.last_day
    from start s
    where s.turn = 1 and not s.is_task and exists (
        select 1
        from start b
        where b.allocation = s.allocation and b.first_day < s.first_day
          and not exists (select 1 from stop e where e.allocation = b.allocation and e.first_day = b.first_day)
    )
    union all
    select '9069', e.intake, e.line, e.provider, e.allocation, e.child, e.first_day, e.last_day
    from stop e
    where e.meant_child is not null and not e.is_task and not exists (select 1 from start s where s.allocation = e.allocation and s.first_day = e.first_day)
    union all
    select 'STOP-VOOR-START', e.intake, e.line, e.provider, e.allocation, e.child, e.first_day, e.last_day
    from stop e
    inner join (select allocation, min(first_day) as first_day from start group by allocation) s on s.allocation = e.allocation
    where e.last_day < s.first_day
    union all
    -- A second stop: a pause beside a pause, an end before the end that was told, or just one too many.
    select case when end_reason = '20' and reason_before = '20' then '9413' when last_day < last_before then '9414' else '9415' end,
        intake, line, provider, allocation, child, first_day, last_day
    from stop
    where allocation is not null and turn > 1
    union all
    -- Status 2 may not be used: what was told is withdrawn and told anew.
    select 'OP033x2', intake, line, provider, allocation, child, first_day, last_day
    from tied
    where status = '2'
    union all
    select '9063', intake, line, provider, allocation, child, first_day, last_day
    from now_report
    where status = '3' and (told is null or told > known)
    union all
    select '9071', w.intake, w.line, w.provider, w.allocation, w.child, w.first_day, w.last_day
    from now_report w
    where w.status = '3' and not w.is_stop and exists (
        select 1
        from stop e
        where e.allocation = w.allocation and e.first_day = w.first_day and e.known <= w.known
    )
    union all
    select 'REDEN-EINDE', e.intake, e.line, e.provider, e.allocation, e.child, e.first_day, e.last_day
    from stop e
    where not exists (select 1 from now_end_reason r where r.code = e.end_reason and r.first_day <= e.last_day)
    union all
    -- Nobody can tell the start of care that was not yet allocated.
    select 'OP271', s.intake, s.line, s.provider, s.allocation, s.child, s.first_day, s.last_day
    from start s
    inner join now_deadline d on d.day = greatest(s.first_day, coalesce(s.first_known, s.first_day))
    where s.turn = 1 and not s.is_task and s.known > d.after_5
    union all
    select 'OP272', e.intake, e.line, e.provider, e.allocation, e.child, e.first_day, e.last_day
    from stop e
    inner join now_deadline d on d.day = greatest(e.last_day, coalesce(e.first_known, e.last_day))
    where e.turn = 1 and not e.is_task and e.known > d.after_5
    union all
    select 'START-NA-DECLARATIE', intake, line, provider, allocation, child, first_day, last_day
    from start
    where turn_of_allocation = 1 and not is_task and known > claimed_known
)
select rule, intake, line, provider, allocation, child, coalesce(last_day, first_day), first_day, greatest(first_day, coalesce(last_day, first_day)),
    cast(null as bigint), cast(null as bigint)
from judged;
