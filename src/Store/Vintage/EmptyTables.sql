-- The tables that have no rows at all: what needs one of them need not be run. A small municipality has few kinds of facts.
select 'allocation_version' as name where not exists (select 1 from allocation_version)
union all
select 'budget_entry' as name where not exists (select 1 from budget_entry)
union all
select 'care_request' as name where not exists (select 1 from care_request)
union all
select 'child_fact' as name where not exists (select 1 from child_fact)
union all
select 'claim' as name where not exists (select 1 from claim)
union all
select 'claim_answer' as name where not exists (select 1 from claim_answer)
union all
select 'claim_line' as name where not exists (select 1 from claim_line)
union all
select 'contract' as name where not exists (select 1 from contract)
union all
select 'delivery_start' as name where not exists (select 1 from delivery_start)
union all
select 'delivery_stop' as name where not exists (select 1 from delivery_stop)
union all
select 'finding' as name where not exists (select 1 from finding)
union all
select 'granted_request' as name where not exists (select 1 from granted_request)
union all
select 'ledger_entry' as name where not exists (select 1 from ledger_entry)
union all
select 'other_cost' as name where not exists (select 1 from other_cost)
union all
select 'product_meaning' as name where not exists (select 1 from product_meaning)
union all
select 'production_statement' as name where not exists (select 1 from production_statement)
union all
select 'reassessment' as name where not exists (select 1 from reassessment)
union all
select 'referral' as name where not exists (select 1 from referral)
union all
select 'refused_line' as name where not exists (select 1 from refused_line)
union all
select 'registered_risk' as name where not exists (select 1 from registered_risk)
union all
select 'reply' as name where not exists (select 1 from reply)
union all
select 'request_answer' as name where not exists (select 1 from request_answer)
union all
select 'reserve_position' as name where not exists (select 1 from reserve_position)
union all
select 'residence' as name where not exists (select 1 from residence)
union all
select 'responsibility' as name where not exists (select 1 from responsibility)
union all
select 'state_contribution' as name where not exists (select 1 from state_contribution)
union all
select 'tariff' as name where not exists (select 1 from tariff);
