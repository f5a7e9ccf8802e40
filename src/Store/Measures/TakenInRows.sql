-- How many facts the files with a number from $1 to $2 told.
select intake, cast(sum(facts) as bigint) as facts
from (
    select intake, count(*) as facts from child_fact where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from allocation_version where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from delivery_start where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from delivery_stop where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from claim where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from claim_line where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from claim_answer where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from refused_line where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from reply where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from reply_code where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from care_request where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from granted_request where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from request_answer where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from tariff where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from product_meaning where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from population where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from residence where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from key_figure where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from referral where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from contract where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from other_cost where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from ledger_entry where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from production_statement where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from reassessment where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from responsibility where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from budget_entry where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from registered_risk where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from reserve_position where intake between $1 and $2 group by intake
    union all
    select intake, count(*) as facts from state_contribution where intake between $1 and $2 group by intake
) as told
group by intake
order by intake;
