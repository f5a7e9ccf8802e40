-- What the State gives for youth care in the year $1, by part, as the circular known last tells it.
select part, circular, known, amount_cents
from now_state_contribution
where year = $1
order by part;
