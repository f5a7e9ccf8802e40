-- The file with number $1: what it is, and whether it was refused or withdrawn.
select i.identity_high, i.identity_low, i.content_high, i.content_low, i.refused, i.municipality,
    exists (select 1 from withdrawal w where w.withdrawn = i.intake) as withdrawn
from intake i
where i.intake = $1;
