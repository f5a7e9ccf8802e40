-- The number of the last file taken in or withdrawal; 0 when there is none.
select coalesce(max(latest), 0) as latest
from (
    select max(intake) as latest from intake
    union all
    select max(intake) as latest from withdrawal
) as numbered;
