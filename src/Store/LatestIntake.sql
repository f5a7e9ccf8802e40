-- The number of the last file taken in; 0 when there is none.
select coalesce(max(intake), 0) as latest from intake;
