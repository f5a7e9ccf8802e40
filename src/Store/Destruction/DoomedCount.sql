-- How many rows go.
select cast(count(*) as bigint) as going from judged_row where goes;
