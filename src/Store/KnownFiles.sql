-- Of each day how many files first tell something that counts on it, and the last of those: $1 municipality, $2 the last intake that counts.
-- Files that hold other content of one message count from the first day there is, because which of them is chosen depends on all of them.
select first_known, cast(count(*) as bigint) as files, max(intake) as last_file
from (
    select intake, min(known) as first_known
    from (
        select intake, known from intake where municipality = $1 and intake <= $2 and not refused and known is not null
        union all
        select i.intake, date '0001-01-01' as known
        from intake i
        inner join (
            select identity_high, identity_low
            from intake
            where municipality = $1 and intake <= $2 and not refused
            group by identity_high, identity_low
            having count(*) > 1
        ) several on several.identity_high = i.identity_high and several.identity_low = i.identity_low
        where i.municipality = $1 and i.intake <= $2 and not i.refused
        union all
        select intake, known from withdrawal where municipality = $1 and intake <= $2
        union all
        select intake, known from tariff where municipality = $1 and intake <= $2
        union all
        select intake, known from product_meaning where municipality = $1 and intake <= $2
        union all
        select intake, known from population where municipality = $1 and intake <= $2
        union all
        select intake, known from residence where municipality = $1 and intake <= $2
        union all
        select intake, known from key_figure where municipality = $1 and intake <= $2
        union all
        select intake, known from referral where municipality = $1 and intake <= $2
        union all
        select intake, known from contract where municipality = $1 and intake <= $2
        union all
        select intake, known from other_cost where municipality = $1 and intake <= $2
        union all
        select intake, known from ledger_entry where municipality = $1 and intake <= $2
        union all
        select intake, known from production_statement where municipality = $1 and intake <= $2
        union all
        select intake, known from reassessment where municipality = $1 and intake <= $2
        union all
        select intake, known from responsibility where municipality = $1 and intake <= $2
        union all
        select intake, known from budget_entry where municipality = $1 and intake <= $2
        union all
        select intake, known from registered_risk where municipality = $1 and intake <= $2
        union all
        select intake, known from reserve_position where municipality = $1 and intake <= $2
        union all
        select intake, known from state_contribution where municipality = $1 and intake <= $2
    ) as told
    group by intake
) as first_told
group by first_known
order by first_known;
