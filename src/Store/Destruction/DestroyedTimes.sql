-- How many marks of destroyed children and allocations there are.
select cast(count(*) as bigint) as marks from destroyed;
