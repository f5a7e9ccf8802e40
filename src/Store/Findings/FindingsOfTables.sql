-- Rules about what several files say of one child, and about tables. Told of the fact that was known last; the values are never quoted.

-- A message that came in with several contents: told of each content that does not count. Of what was withdrawn there is nothing to tell.
-- needs: lost_intake
insert into now_told
select 'IDENTITEIT', i.intake, 0, i.provider, cast(null as integer), cast(null as bigint), i.known, cast(null as date), cast(null as date),
    cast(null as bigint), cast(null as bigint)
from lost_intake l
inner join intake i on i.intake = l.intake
where i.known <= $2 and l.counts_instead is not null;

-- needs: child_fact now_file
insert into now_told
with several as (
    select child
    from child_fact
    where municipality = $1 and known <= $2 and coalesce(birth_date_precision, '') = ''
    group by child
    having min(birth_date) <> max(birth_date)
),
fact as (
    select c.intake, c.line, c.child, c.birth_date, c.known, f.place, i.provider
    from child_fact c
    inner join several s on s.child = c.child
    inner join now_file f on f.intake = c.intake
    inner join intake i on i.intake = c.intake
    where c.municipality = $1 and c.known <= $2 and coalesce(c.birth_date_precision, '') = ''
),
ranked as (
    select f.*, row_number() over (partition by f.child order by f.known desc, f.place desc, f.line desc) as turn,
        lag(f.birth_date) over (partition by f.child order by f.known, f.place, f.line) as before
    from fact f
),
changed as (
    select *, row_number() over (partition by child order by turn) as change
    from ranked
    where before <> birth_date
)
select 'GEBOORTEDATUM', intake, line, provider, cast(null as integer), child, known, cast(null as date), cast(null as date), cast(null as bigint), cast(null as bigint)
from changed
where change = 1;

-- needs: residence now_file
insert into now_told
with address as (
    select r.intake, r.line, r.child, r.neighbourhood, r.first_day, r.last_day, r.known, f.place
    from residence r
    inner join now_file f on f.intake = r.intake
    where r.municipality = $1 and r.known <= $2 and (r.last_day is null or r.last_day >= r.first_day)
)
select distinct 'ADRES-DUBBEL', b.intake, b.line, cast(null as varchar), cast(null as integer), b.child, b.first_day, b.first_day,
    coalesce(b.last_day, date '9999-12-31'), cast(null as bigint), cast(null as bigint)
from address a
inner join address b on b.child = a.child and b.neighbourhood <> a.neighbourhood
where (a.first_day < b.first_day and a.last_day >= b.first_day)
   or (a.first_day = b.first_day and (b.known > a.known or (b.known = a.known and (b.place > a.place or (b.place = a.place and b.line > a.line)))));

-- needs: tariff now_file now_price
insert into now_told
select 'TARIEF-HONDERDVOUD', t.intake, t.line, t.provider, cast(null as integer), cast(null as bigint), t.first_day, t.first_day,
    coalesce(t.last_day, date '9999-12-31'), cast(null as bigint), cast(null as bigint)
from tariff t
inner join now_file f on f.intake = t.intake
inner join now_price q on q.product = t.product and q.unit = t.unit
where t.municipality = $1 and t.known <= $2 and t.tariff_cents > 0
  and (t.tariff_cents between 80 * q.price_cents and 125 * q.price_cents or t.tariff_cents between 800 * q.price_cents and 1250 * q.price_cents
    or q.price_cents between 80 * cast(t.tariff_cents as bigint) and 125 * cast(t.tariff_cents as bigint)
    or q.price_cents between 800 * cast(t.tariff_cents as bigint) and 1250 * cast(t.tariff_cents as bigint))
  and t.unit <> '83';
