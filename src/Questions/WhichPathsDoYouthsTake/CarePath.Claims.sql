-- What was claimed for product periods that begin from $1 to $2: debit minus credit, by all that a reader can filter on. Empty text and -1 mean unknown.
select l.provider, l.product, l.form,
    coalesce(l.neighbourhood, '') as neighbourhood,
    coalesce(l.age, -1) as age,
    coalesce(r.referrer, '') as referrer,
    cast(sum(l.amount_cents) as bigint) as cents
from now_claim_line l
left join now_referrer r on r.allocation = l.allocation
where l.first_day between $1 and $2
group by l.provider, l.product, l.form, coalesce(l.neighbourhood, ''), coalesce(l.age, -1), coalesce(r.referrer, '')
order by 1, 2, 3, 4, 5, 6;
