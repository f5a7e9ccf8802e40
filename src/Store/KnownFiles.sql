-- How many files tell anything that counts on a day, and the last of them: $1 municipality, $2 the as-of date, $3 the last intake that counts.
-- Files that hold other content of one message always count, because which of them is chosen depends on all of them.
select cast(count(*) as bigint) as files, cast(coalesce(max(intake), 0) as bigint) as last_file
from (
    select intake from intake where municipality = $1 and intake <= $3 and not refused and known <= $2
    union
    select i.intake
    from intake i
    inner join (
        select identity_high, identity_low
        from intake
        where municipality = $1 and intake <= $3 and not refused
        group by identity_high, identity_low
        having count(*) > 1
    ) several on several.identity_high = i.identity_high and several.identity_low = i.identity_low
    where i.municipality = $1 and i.intake <= $3 and not i.refused
    union
    select intake from tariff where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from product_meaning where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from population where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from residence where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from key_figure where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from referral where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from contract where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from other_cost where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from ledger_entry where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from production_statement where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from reassessment where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from responsibility where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from budget_entry where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from registered_risk where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from reserve_position where municipality = $1 and intake <= $3 and known <= $2
    union
    select intake from state_contribution where municipality = $1 and intake <= $3 and known <= $2
) as told;
