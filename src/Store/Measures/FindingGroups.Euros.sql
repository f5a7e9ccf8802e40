-- The claimed eurocents that findings touch, each line once: lines touched by the same rules with the same severities are one row.
-- $1 first day, $2 last day; a line counts in the period in which it begins.
with touched as (
    select l.number, l.provider, l.product, l.form, l.cents,
        string_agg(t.rule || '=' || cast(t.severity as varchar), ' ' order by t.rule, t.severity) as rules
    from now_touched_line l
    inner join now_touch t on t.number = l.number
    where l.first_day between $1 and $2
    group by l.number, l.provider, l.product, l.form, l.cents
)
select provider, product, form, rules, cast(count(*) as bigint) as lines, cast(sum(cents) as bigint) as cents
from touched
group by provider, product, form, rules
order by provider, product, form, rules;
