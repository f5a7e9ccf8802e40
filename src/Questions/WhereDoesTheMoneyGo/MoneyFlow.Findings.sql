-- The findings about this municipality's files that were taken in or refused, a row a rule. $1 municipality, $2 as-of date, $3 stand.
select f.rule, min(f.sentence) as sentence, cast(count(*) as bigint) as number, cast(sum(f.cents) as bigint) as cents
from finding f
inner join intake i on i.intake = f.intake
where i.intake <= $3
  and (i.municipality = $1 or i.municipality is null)
  and (i.known is null or i.known <= $2)
group by f.rule
order by coalesce(cast(sum(f.cents) as bigint), 0) desc, f.rule;
