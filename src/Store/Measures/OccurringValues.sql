-- Every value that can be filtered on: 1 product, 2 provider, 3 neighbourhood, 4 taakveld, 5 legal status, 6 form, 7 referrer, 8 who pays.
select distinct 1 as dimension, product as value from now_claim_line
union
select distinct 1, coalesce(product, '') from now_allocation
union
select distinct 2, provider from now_claim_line
union
select distinct 2, provider from now_allocation
union
select distinct 3, neighbourhood from now_residence
union
select distinct 4, coalesce(task_field, '') from now_claim_line
union
select distinct 4, coalesce(task_field, '') from now_product
union
select distinct 5, coalesce(legal_status, '') from now_allocation
union
select distinct 6, cast(form as varchar) from now_claim_line
union
select distinct 7, referrer from now_referrer
union
select distinct 8, paid_by from now_responsibility
order by 1, 2;
