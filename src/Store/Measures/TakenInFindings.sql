-- How many findings the files with a number from $1 to $2 had when they came in, by severity.
select intake, severity, cast(count(*) as bigint) as findings
from finding
where intake between $1 and $2
group by intake, severity
order by intake, severity desc;
