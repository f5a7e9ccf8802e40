-- Why the file with number $1 was refused; $2 how many reasons.
select line, sentence
from finding
where intake = $1 and severity = 4
order by line, sentence
limit $2;
