-- The latest day on which a municipality's facts became known: $1 municipality, $2 the last intake that counts.
-- Its messages tell; only where it has none do the rows of its CSV files. A file that was withdrawn later than that is known to be so on the day of the withdrawal.
select max(latest) as latest_known
from (
    select coalesce(
        (select max(known) from intake where municipality = $1 and intake <= $2 and not refused),
        (select max(known)
         from (
            select max(known) as known from tariff where municipality = $1 and intake <= $2
            union all
            select max(known) as known from product_meaning where municipality = $1 and intake <= $2
            union all
            select max(known) as known from population where municipality = $1 and intake <= $2
            union all
            select max(known) as known from residence where municipality = $1 and intake <= $2
            union all
            select max(known) as known from key_figure where municipality = $1 and intake <= $2
            union all
            select max(known) as known from referral where municipality = $1 and intake <= $2
            union all
            select max(known) as known from contract where municipality = $1 and intake <= $2
            union all
            select max(known) as known from other_cost where municipality = $1 and intake <= $2
            union all
            select max(known) as known from ledger_entry where municipality = $1 and intake <= $2
            union all
            select max(known) as known from production_statement where municipality = $1 and intake <= $2
            union all
            select max(known) as known from reassessment where municipality = $1 and intake <= $2
            union all
            select max(known) as known from responsibility where municipality = $1 and intake <= $2
            union all
            select max(known) as known from budget_entry where municipality = $1 and intake <= $2
            union all
            select max(known) as known from registered_risk where municipality = $1 and intake <= $2
            union all
            select max(known) as known from reserve_position where municipality = $1 and intake <= $2
            union all
            select max(known) as known from state_contribution where municipality = $1 and intake <= $2
         ) as row_known)
    ) as latest
    union all
    select max(known) as latest from withdrawal where municipality = $1 and intake <= $2
) as told;
