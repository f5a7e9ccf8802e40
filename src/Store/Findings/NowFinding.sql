-- Every finding as known then: what the rules over messages tell, with the rules that hold on the day, and what each file said of itself
-- when it came in. What a file says of its claim lines is left out: the rules over messages judge those with all that is known.
create temporary table now_finding (
    rule varchar not null,
    severity integer not null,
    sentence varchar,
    intake bigint not null,
    line integer not null,
    element varchar,
    provider varchar,
    allocation integer,
    child bigint,
    first_day date,
    last_day date,
    number bigint,
    cents bigint
);

-- needs: now_told
insert into now_finding
with detail as (
    select intake, line, rule, min(sentence) as sentence
    from finding
    group by intake, line, rule
    union all
    select l.intake, 0, 'IDENTITEIT',
        'Dit bericht kwam ook binnen als ' || c.file_name || ', met een andere inhoud. Roer telt dat bestand en laat dit weg. Vraag de afzender welk bericht geldt.'
    from lost_intake l
    inner join intake c on c.intake = l.counts_instead
)
select t.rule, r.severity, coalesce(d.sentence, r.sentence), t.intake, t.line, r.element, t.provider, t.allocation, t.child, t.first_day, t.last_day, t.number, t.cents
from now_told t
inner join now_rule r on r.code = t.rule and t.day between r.first_day and r.last_day
left join detail d on d.intake = t.intake and d.line = t.line and d.rule = t.rule;

-- needs: finding
insert into now_finding
with touched as (
    select t.rule, m.intake, sum(abs(m.amount_cents)) as cents, min(m.first_day) as first_day, max(m.first_day) as last_day
    from now_touch t
    inner join now_marked_line m on m.number = t.number
    where t.rule = 'DECLARATIE-TOTAAL'
    group by t.rule, m.intake
)
select f.rule, f.severity, f.sentence, f.intake, f.line, f.element, coalesce(f.provider, i.provider), cast(null as integer), cast(null as bigint),
    t.first_day, t.last_day, cast(null as bigint), cast(t.cents as bigint)
from finding f
inner join intake i on i.intake = f.intake
left join touched t on t.intake = f.intake and t.rule = f.rule
where (i.municipality = $1 or i.municipality is null) and i.intake <= $3 and (i.known is null or i.known <= $2)
  and i.intake not in (select intake from lost_intake)
  and (f.severity = 1 or coalesce(f.element, '') = 'DeclaratiePeriode' or not exists (
    select 1
    from now_line_rule r
    inner join claim c on c.intake = f.intake
    where r.tells and r.rule = f.rule
  ));

-- What only the derivation needed.
drop table now_open_line;
