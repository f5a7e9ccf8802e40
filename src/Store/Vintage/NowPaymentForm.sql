-- How the contract of an allocation pays on the allocation's first day; an allocation without a contract has no row. The contract about its
-- product goes before one about its category, and that before one about all that the provider does. Where two contracts of one kind disagree, the
-- one of which the provider has to tell most holds. Form as in now_contract; of_product: the form that a contract about this very product tells.
-- Start, stop and claim messages may be waived where it is 3 (task).
create temporary table now_payment_form (
    allocation integer not null,
    form integer not null,
    of_product integer,
    pays_lump_sum boolean not null
);

-- needs: now_allocation now_contract
insert into now_payment_form
select a.number,
    coalesce(
        min(case when k.product <> '' then k.form end),
        min(case when k.product = '' and k.category <> '' then k.form end),
        min(case when k.product = '' and k.category = '' then k.form end)),
    min(case when k.product <> '' then k.form end),
    max(case when k.form = 3 or k.lump_sum_cents is not null then 1 else 0 end) = 1
from now_allocation a
inner join now_contract k
    on k.provider = a.provider and a.first_day between k.first_day and k.last_day
    and (k.product = '' or k.product = a.product) and (k.category = '' or k.category = a.category)
group by a.number;
