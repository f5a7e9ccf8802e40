-- The files with a number of at most $1, the last first, with what became of them; $2 how many.
select i.intake, i.file_name, i.kind, i.municipality, i.provider, i.known, i.refused, i.taken_in,
    w.intake as withdrawal, w.known as withdrawn_known, w.reason, w.author, w.taken_in as withdrawn_at
from intake i
left join withdrawal w on w.withdrawn = i.intake
where i.intake <= $1
order by i.intake desc
limit $2;
