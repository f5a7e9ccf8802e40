-- The findings about this municipality's files that count or were refused, a row a rule. $1 municipality, $2 as-of date, $3 stand.
-- That a message came in with several contents is no row of a file: the files together tell it.
with told as (
    select f.rule, f.sentence, f.cents
    from finding f
    inner join intake i on i.intake = f.intake
    where i.intake <= $3 and i.intake not in (select intake from lost_intake)
      and (i.municipality = $1 or i.municipality is null)
      and (i.known is null or i.known <= $2)
    union all
    select 'IDENTITEIT', 'Dit bericht kwam vaker binnen, met verschillende inhoud. Roer telt één ervan, altijd dezelfde. Vraag de afzender welk bericht geldt.',
        cast(null as bigint)
    from lost_intake l
    inner join intake i on i.intake = l.intake
    where i.known <= $2
)
select rule, min(sentence) as sentence, cast(count(*) as bigint) as number, cast(sum(cents) as bigint) as cents
from told
group by rule
order by coalesce(cast(sum(cents) as bigint), 0) desc, rule;
